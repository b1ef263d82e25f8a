/** 方案文本所处的阶段，及其说法。 */
export const status = {
  review: { proposed: '初读，未经核对', reviewed: '已核对' },
  /** 由程序按规则提出、尚无人核对的事实。 */
  proposed: {
    tag: '初读',
    mark: '初读，未经核对（{m}项/共{n}项）',
    notice: '据本方案整理的任务、机构、时间和数字共{n}项，其中{m}项由程序初读提出，未经核对，可能有遗漏和错误，以原文为准。',
  },
  kinds: {
    'draft-for-comment': {
      name: '征求意见稿',
      short: '征求意见稿',
      dated: '征求意见稿 {date}',
      notice: '本文是{date}向社会公布的征求意见稿，不是正式印发的方案；征求意见已于{closes}截止。',
      noticeAlone: '本文是{date}向社会公布的征求意见稿，不是正式印发的方案。',
      after: '该方案是否正式印发、印发时有何修改，本站未收录。',
      mark: '征求意见稿（{date}公布），不是正式印发的方案',
    },
    issued: {
      name: '正式印发',
      short: '正式印发',
      dated: '正式印发 {date}',
      notice: '本文是正式印发的方案，{date}公布；印发前曾公开征求意见，于{closes}截止。',
      noticeAlone: '本文是正式印发的方案，{date}公布。',
      after: '此后是否修改、废止，本站未收录。',
      mark: '正式印发的方案（{date}公布）',
    },
    amended: {
      name: '已修改',
      short: '已修改',
      dated: '已修改，本文{date}公布',
      notice: '本文是{date}公布的方案，印发前曾公开征求意见，于{closes}截止；该方案印发后已作修改，本文不一定是现行文本。',
      noticeAlone: '本文是{date}公布的方案；该方案印发后已作修改，本文不一定是现行文本。',
      mark: '已修改的方案（本文{date}公布），不一定是现行文本',
    },
    repealed: {
      name: '已废止',
      short: '已废止',
      dated: '已废止，{date}公布',
      notice: '本文是{date}公布的方案，印发前曾公开征求意见，于{closes}截止；该方案已废止，仅供查阅。',
      noticeAlone: '本文是{date}公布的方案；该方案已废止，仅供查阅。',
      mark: '已废止的方案（{date}公布），仅供查阅',
    },
  },
  older: { notice: '本文不是最新文本；本站收录的最新文本：{name}，{date}公布。', mark: '{text}·非最新文本' },
  fictional: '【虚构】{text}',
  dateUnknown: '（日期未载明）',
  unofficial: '译文为本站所作，不具官方效力；一切以中文原文为准。',
  unofficialShort: '英文为非官方译文',
  unaffiliated: '本站不是政府网站，与发布机关无隶属或委托关系。',
};
