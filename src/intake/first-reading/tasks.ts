import { leadingVerb, type ReadAction } from './verbs.ts';

/** A piece of a paragraph as the first reading takes it. */
export interface ReadPiece {
  kind: 'task' | 'aim' | 'rest';
  start: number;
  end: number;
  task: 'duty' | 'prohibition' | 'permission';
  action: ReadAction;
  confidence: number;
  /** Of an aim: whether it belongs to the tasks behind it (a ground) or before it (a purpose). */
  refers?: 'before' | 'after';
}

interface Clause {
  start: number;
  end: number;
  /** The mark behind it. */
  mark: string;
}

const OPEN = '（(《“‘〔[';
const CLOSE = '）)》”’〕]';
/** Words that begin a ground, principle or manner before a task. */
const GROUND =
  /^(按照|根据|依据|依照|围绕|坚持|本着|遵循|以[^，,]{2,40}为|为了?[^，,]{4,40}(?:提供|创造|营造)|结合|针对|立足|着眼|紧紧围绕|牢固树立|树立|准确把握|适应|借助|依托)/u;
/** Words that begin a purpose behind a task. */
const PURPOSE =
  /^(切实|全面|不断|有效|进一步|基本|充分|逐步|着力|从源头上)*(确保|提高|提升|增强|促进|保障|实现|形成|做到|营造|防止|避免|方便|激发|凝聚|扩大|让|使|保证|预防|推动[^，,]{2,24}化$|推进[^，,]{2,24}化$|为[^，,]{2,40}(?:提供|创造|营造|奠定))/u;
const PROHIBITION = /(不得|严禁|禁止|不准|不允许|不能|一律不|不再)/u;
const PERMISSION = /(?<!不)可以(?!说|看)/u;
const DUTY = /(应当|应该|必须|应(?=\p{Script=Han})|要(?=\p{Script=Han})|须(?=\p{Script=Han})|负责|一律)/u;
/** Words in which 要, 应, 须, 负责 lay no duty. */
const NO_DUTY = /重要|主要|需要|简要|要求|要素|要点|要害|必要|纲要|摘要|响应|相应|适应|供应|反应|效应|对应|应急|应诉|应对|应用|须知|负责人|负责制|第一责任/gu;
/** Who or what is acted on before the verb: 对…进行, 把…纳入, 由…组织, 通过…方式. */
const FRONTED =
  /^(?:并|也|还|再|同时|或者)?(?:定期|及时|逐步|统一|依法|重点|积极|进一步)*(?:对[^，,]{2,60}?(?:实行|进行|开展|实施|加以|予以|给予|作出|做出|提供|落实|登记|处理|追究|建立)|[把将][^，,]{2,60}|由[^，,]{2,40}?(?:组织|负责|引入|作出|牵头|制定|提出|开展|实施|决定)|向[^，,]{2,30}?(?:公开|公布|报告|报送|报备|通报|提出|社会)|(?:通过|运用|采取|利用|依托|借助|以)[^，,]{2,60}?(?:等方式|方式|形式|手段|为支撑|为试点|为突破口)[^，,]*|在[^，,]{2,40}?(?:设置|设立|建立|推行|实行|开展|推广|培育|明确))/u;
/** A body that acts without a modal verb: 行政主体定期…, 各级政府对…. */
const ACTOR =
  /^[\p{Script=Han}、()（）]{2,24}?(?:政府|部门|机关|机构|单位|主体|组织|企业|委员会|办公室|领导干部|负责人|工作人员|人员)(?:定期|对|向|按照|按|每年|每|组织|依法|负责|及时|统一|加强|建立|制定|开展|落实|应|在|于|不|可|通过|根据|主动|切实|认真)/u;
/** A clause that only sets up the next one: a condition, a case, an exception. */
const CONDITION = /(的$|^除[^，,]*外$|^(凡|对|对于|凡是|涉及|经|未经|因|如|若|遇有|自|于|在)[^，,]*(的|后|前|时|中|上|起|内)?$)/u;
/** Who leads, as the front of the task behind it: `由市司法局牵头，…`. */
const LED_BY = /^由[^，,]{2,40}(?:牵头|负责|组织|主导)$/u;
/** By when or how often, before the verb. */
const TIME_LEAD =
  /^(?:(?:力争|争取)?(?:到|在|于|至)?20\d{2}年(?:年底|年末|底|末|\d{1,2}月(?:\d{1,2}日|底|末|份)?|[上下]半年|第?[一二三四]季度)?(?:之前|以前|前|内|起)?|每(?:个?季度|半年|年|月|两年)(?:至少|不少于|定期)?|(?:年|月|季度)?底前)/u;
const DIVISION = /^[(（]?[^()（）:：]{0,6}(牵头|责任|配合|承办|主办|完成)(单位|部门|时限|人)?[^:：]{0,4}[:：]/u;

/**
 * The tasks and aims of a paragraph, by its marks and the words its clauses begin with. What is cut is never lost: every clause lies in a
 * task, an aim or the rest.
 */
export function readTasks(text: string): ReadPiece[] {
  return sentencesOf(text).flatMap((sentence) => piecesOf(text, clausesOf(text, sentence)));
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[。！？]|$/gu)) {
    if (stop.index > start) found.push({ start, end: stop.index });
    start = stop.index + 1;
  }
  return found;
}

/** The clauses of a sentence, cut at commas, semicolons and colons outside of brackets and quotation marks. */
function clausesOf(text: string, sentence: { start: number; end: number }): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let start = sentence.start;
  for (let index = sentence.start; index <= sentence.end; index += 1) {
    const character = text[index] ?? '';
    if (OPEN.includes(character) && character !== '') depth += 1;
    else if (CLOSE.includes(character) && character !== '') depth = Math.max(0, depth - 1);
    const ends = index === sentence.end || (depth === 0 && '，,；;：:'.includes(character));
    if (!ends) continue;
    if (text.slice(start, index).trim() !== '') clauses.push({ start, end: index, mark: index === sentence.end ? '。' : character });
    start = index + 1;
  }
  return clauses;
}

function piecesOf(text: string, clauses: readonly Clause[]): ReadPiece[] {
  const pieces: ReadPiece[] = [];
  let pending: number | null = null;
  const add = (piece: ReadPiece): void => void pieces.push(piece);
  clauses.forEach((clause, index) => {
    const words = text.slice(clause.start, clause.end).trim();
    const start = pending ?? clause.start;
    const last = pieces.at(-1);
    const verb = leadingVerb(words.replace(TIME_LEAD, ''));
    const modal = modalOf(words);
    if (DIVISION.test(words)) {
      pending = null;
      add({ kind: 'rest', start: clause.start, end: clause.end, task: 'duty', action: 'implement', confidence: 1 });
    } else if (CONDITION.test(words) && modal === null && (verb === null || /的$/u.test(words)) && index < clauses.length - 1) {
      pending = start;
    } else if (LED_BY.test(words) && modal === null && index < clauses.length - 1 && '，,'.includes(clause.mark)) {
      pending = start;
    } else if (pending === null && GROUND.test(words) && modal === null && index < clauses.length - 1 && !actsOnGround(words)) {
      add({ kind: 'aim', start, end: clause.end, task: 'duty', action: 'implement', confidence: 0.7, refers: 'after' });
    } else if (pending === null && last?.kind === 'task' && PURPOSE.test(words) && modal === null) {
      add({ kind: 'aim', start, end: clause.end, task: 'duty', action: 'implement', confidence: 0.6, refers: 'before' });
    } else if (modal !== null || verb !== null || FRONTED.test(words) || ACTOR.test(words)) {
      const action = actionOf(words, modal?.at) ?? verb?.action ?? 'implement';
      add({ kind: 'task', start, end: clause.end, task: modal?.task ?? 'duty', action, confidence: modal !== null ? 0.9 : 0.75 });
      pending = null;
    } else if (last !== undefined && last.refers !== 'after' && pending === null && clause.start - last.end <= 1) {
      // Words without a verb of their own go on with the clause before: a list, an object, a number.
      last.end = clause.end;
    } else {
      add({ kind: pending === null && last?.refers !== 'after' ? 'rest' : 'task', start, end: clause.end, task: 'duty', action: 'implement', confidence: 0.4 });
      pending = null;
    }
  });
  if (pending !== null) {
    const last = clauses.at(-1);
    if (last !== undefined) add({ kind: 'rest', start: pending, end: last.end, task: 'duty', action: 'implement', confidence: 0.3 });
  }
  return pieces.map((piece) => {
    const leading = /^[\s并且]*/u.exec(text.slice(piece.start, piece.end))?.[0] ?? '';
    return { ...piece, start: piece.start + (/\s/u.test(leading) ? leading.length : 0) };
  });
}

/** Whether a ground carries its own verb (`以信息化为支撑加快建设体系`), so that it is no mere ground. */
function actsOnGround(words: string): boolean {
  const rest =
    /^(?:以[^，,]{2,30}?为(?:支撑|载体|抓手|重点|目标|导向|基础|突破口|试点|主体|中心|核心|依托|契机|引领)|结合[^，,]{2,12}?(?:实际|情况)|根据[^，,]{2,16}?(?:需要|情况))/u.exec(
      words,
    )?.[0];
  return rest !== undefined && rest.length < words.length && leadingVerb(words.slice(rest.length)) !== null;
}

function modalOf(words: string): { task: ReadPiece['task']; at: number } | null {
  const prohibition = PROHIBITION.exec(words);
  if (prohibition !== null) return { task: 'prohibition', at: prohibition.index + prohibition[0].length };
  const duty = DUTY.exec(words.replace(NO_DUTY, (found) => '＿'.repeat(found.length)));
  if (duty !== null && duty.index <= 40) return { task: 'duty', at: duty.index + duty[0].length };
  const permission = PERMISSION.exec(words);
  return permission === null ? null : { task: 'permission', at: permission.index + permission[0].length };
}

function actionOf(words: string, at: number | undefined): ReadAction | null {
  return at === undefined ? null : (leadingVerb(words.slice(at))?.action ?? null);
}
