/** A body in a list of bodies: its name and its place in the list. */
export interface ListedBody {
  name: string;
  start: number;
  end: number;
  /** Whether the name ends as a body's name does. */
  sure: boolean;
}

/** What names of bodies and of classes of bodies or persons end with. */
const BODY_END =
  /(人民政府|政府|办公室|办公厅|委员会|管委会|居委会|村委会|指挥部|领导小组|工作组|专班|司令部|银保监局|监管局|局|委办|委|办|厅|部|署|院|会|厅局|部门|机关|机构|单位|组织|团体|企业|公司|集团|银行|学校|党校|高校|学院|大学|医院|法院|检察院|公安|海关|税务|工会|团委|妇联|科协|文联|残联|工商联|中心|支队|大队|总队|队|站|所|街道|乡镇|镇|乡|社区|园区|开发区|高新区|新区|县区|市区|县|区|市|盟|旗|股|科|处|协会|学会|联合会|人大|政协|纪委|监委|编办|法制办|网信办|政研室|研究室|档案馆|图书馆|电视台|报社|负责人|领导干部|人员|责任人|牵头人)([(（][^()（）]{1,30}[)）])?$/u;
/** What follows a list and is no name: 等, 按职责分工… */
const TAIL = /(?:等(?:相关|有关)?(?:部门|单位)?|(?:分别)?按(?:照)?(?:各自)?职责.*|分别负责|共同负责|负责|落实|牵头|配合)$/u;

/**
 * The bodies of a list such as `市司法局、市财政局，各县（市、区）政府`. Marks inside brackets part nothing; 和, 及, 与 part two names only
 * where a name ends before them and another follows (市人力资源和社会保障局 is one).
 * @param list the words between a label and what ends it
 * @param blanks whether white space parts names too
 */
export function splitBodies(list: string, blanks = false): ListedBody[] {
  const pieces: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number): void => {
    pieces.push({ start, end });
    start = end + 1;
  };
  for (let index = 0; index < list.length; index += 1) {
    const character = list[index] ?? '';
    if ('（('.includes(character)) depth += 1;
    else if ('）)'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && ('、，,；;/／'.includes(character) || (blanks && /\s/u.test(character)))) cut(index);
  }
  cut(list.length);
  return pieces.flatMap((piece) => splitJoined(list, piece.start, piece.end)).flatMap(({ start: from, end }) => trimmed(list, from, end));
}

/** Cuts a piece at 和, 及, 与 or 以及 where both sides are names. */
function splitJoined(list: string, start: number, end: number): { start: number; end: number }[] {
  const words = list.slice(start, end);
  for (const joint of words.matchAll(/以及|和|及|与/gu)) {
    const [before, after] = [words.slice(0, joint.index), words.slice(joint.index + joint[0].length)];
    if (
      /[^各有相]$/u.test(before) &&
      BODY_END.test(before) &&
      BODY_END.test(after.replace(TAIL, '')) &&
      before.length >= 3 &&
      !/^(社会保障|住房|城乡|信息化|改革|旅游|卫生|体育|规划|自然资源)/u.test(after)
    ) {
      return [{ start, end: start + joint.index }, ...splitJoined(list, start + joint.index + joint[0].length, end)];
    }
  }
  return [{ start, end }];
}

function trimmed(list: string, start: number, end: number): ListedBody[] {
  let [from, to] = [start, end];
  while (from < to && /[\s\u3000由]/u.test(list[from] ?? '')) from += 1;
  while (to > from && /[\s\u3000]/u.test(list[to - 1] ?? '')) to -= 1;
  const tail = TAIL.exec(list.slice(from, to));
  if (tail !== null && tail.index > 0) to = from + tail.index;
  const name = list.slice(from, to);
  if (name === '' || name.length > 40 || TAIL.test(name)) return [];
  return [{ name, start: from, end: to, sure: BODY_END.test(name) }];
}
