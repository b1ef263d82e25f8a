/**
 * The general grammar of Chinese plans, as far as the structure of one is read from its words. Lists of kinds of words, none of them
 * from one plan.
 */

/** Kinds of documents: a title ends with one of these, before its years or the mark of a draft. */
export const DOCUMENT_KINDS = '方案|意见|规划|纲要|计划|要点|办法|规定|安排|决定|条例|细则|规则|措施|清单|章程|制度|准则|标准|指引|指南|工作任务|任务分解|分工';

/** The end of a title: the kind of document, then what may follow it. */
export const TITLE_END = new RegExp(`(${DOCUMENT_KINDS})(（[^（）]{1,24}）|\\([^()]{1,24}\\))*$`, 'u');

/** Documents that carry another one: a plan is often issued below a notice. */
export const NOTICE_END = /(通知|公告|通告|公示|函|批复|命令|令)$/u;

/** A line under a title: the mark of a draft, the years, when it was adopted. */
export const SUBTITLE = /^[(（][^()（）]{2,60}[)）]$/u;
export const DRAFT_MARK = /征求意见|草案|讨论稿|送审|审议稿|试行|暂行/u;

/** The number of a document: `×政发〔2021〕12号`, in brackets of any form. */
export const DOCUMENT_NUMBER = /[\p{Script=Han}A-Za-z]{1,16}[〔[［(（]\s?(?:19|20)\d{2}\s?[〕\]］)）]\s?(?:第\s?)?\d{1,4}\s?号/u;

/** Those to whom a document is addressed: a line that ends with a colon and names kinds of bodies. */
export const ADDRESSEES = /^(各|本|市|县|区|省|全|有关|机关)[^。]{2,200}[:：]$/u;

/** A day as documents are dated. */
export const DATE_LINE =
  /^[(（]?\s*((?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[二〇○零一二三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日)\s*[)）]?$/u;

/** The end of a body's name, where it signs. */
export const SIGNATORY = /(政府|办公室|办公厅|委员会|委|局|厅|部|院|办|领导小组|党组|管委会|大队|中心|法院|检察院|常委会|大会)$/u;

/** Heading of an attachment. */
export const ATTACHMENT = /^附\s*(件|表|录|图)\s*[一二三四五六七八九十\d]*\s*([:：.、]|$)/u;

/** What sites, not documents, write around a text. A line counts only when it is short. */
export const FURNITURE =
  /(版权所有|网站(地图|声明|导航|标识)|联系我们|(打印|关闭)(本页|窗口|此页)?|上一[篇条]|下一[篇条]|分享(到|至)|扫一扫|二维码|ICP备|公网安备|主办单位|承办单位|技术支持|浏览(次数|量|数)|点击(数|量|率)|阅读(次数|量)?[:：]|字号|字体[:：]|当前位置|您(所在|现在)的位置|首页\s*[>＞›»|]|责任编辑|信息来源|文章来源|来源[:：]|作者[:：]|发布(时间|日期|机构)[:：]|索\s*引\s*号|主题(分类|词)|发文(字号|机关|日期)[:：]|成文日期|公开(方式|时限)|有效性|相关(链接|阅读|文档|解读)|政策解读|无障碍|设为首页|加入收藏|登录|注册|搜索|访问量|备案号|邮编[:：]|网址[:：]|回到顶部|返回顶部|微信|微博|App下载)/u;

/** The last lines of a sheet: who gets a copy, by whom and when it was printed. */
export const COPIES = /^(?:抄送|抄报|分送|主题词)\s*[:：]|^[\p{Script=Han}\s]{3,30}(?:19|20)\d{2}年\d{1,2}月\d{1,2}日(?:印发|印制|印)$/u;

/** An attachment line that goes on as a list: `附件：1.补贴标准表`; the attachments themselves stand below the signature. */
export const ATTACHMENT_LIST = /^附\s*件\s*[:：]\s*(?:1|１|一)\s*[.．、]/u;

/** The remark on publication below a document. */
export const PUBLICATION_REMARK = /^[(（](此件|本文)?(公开|主动公开|依申请公开|不予公开)(发布)?[)）]$/u;

/** A page's list of what is in it, and its heading. */
export const CONTENTS_HEADING = /^目\s*[录次]$/u;
