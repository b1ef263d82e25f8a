/** 方案文本所处的阶段，及其说法。 */
export const status = {
  kinds: {
    'draft-for-comment': {
      name: '征求意见稿',
      dated: '征求意见稿 {date}',
      notice: '本文是{date}公布、向社会征求意见的草稿，不是正式通过的方案；征求意见已于{closes}截止。是否通过、通过时有何改动，本站没有收录。',
      noticeAlone: '本文是{date}公布、向社会征求意见的草稿，不是正式通过的方案。是否通过、通过时有何改动，本站没有收录。',
      mark: '征求意见稿（{date}公布），不是正式通过的方案',
    },
    issued: {
      name: '正式印发',
      dated: '正式印发 {date}',
      notice: '本文是{date}公布的正式印发的方案，此前曾征求意见，于{closes}截止。此后是否修改、废止，本站没有收录。',
      noticeAlone: '本文是{date}公布的正式印发的方案。此后是否修改、废止，本站没有收录。',
      mark: '正式印发的方案（{date}公布）',
    },
    amended: {
      name: '已经修改',
      dated: '已经修改，本文{date}公布',
      notice: '本文是{date}公布的方案，此前曾征求意见，于{closes}截止；印发后已经修改，本文不一定是现行文本。',
      noticeAlone: '本文是{date}公布的方案，印发后已经修改，本文不一定是现行文本。',
      mark: '已经修改的方案（本文{date}公布），不一定是现行文本',
    },
    repealed: {
      name: '已经废止',
      dated: '已经废止，{date}公布',
      notice: '本文是{date}公布的方案，此前曾征求意见，于{closes}截止；现已废止，仅供查考。',
      noticeAlone: '本文是{date}公布的方案，现已废止，仅供查考。',
      mark: '已经废止的方案（{date}公布），仅供查考',
    },
  },
  fictional: '【虚构】{text}',
  unofficial: '译文为本站所作，不具官方效力；一切以中文原文为准。',
  unofficialShort: '英文为非官方译文',
  unaffiliated: '本站不是政府网站，与发布机关没有隶属或委托关系。',
};
