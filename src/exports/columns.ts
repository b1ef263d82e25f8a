import { fill, formatDate, type Words, wordsOf } from '../i18n/index.ts';
import type { DocumentOut, Words as Localized, OrganizationOut, PlanData, TargetOut, TaskOut, TimeOut } from './plan-data-schema.ts';
import { type Column, LIST } from './table.ts';

/** The tables' columns. Chinese first, English behind it, the names that programs read last. */

const zh = wordsOf('zh-Hans');
const en = wordsOf('en');

/** A time with the task that it belongs to. */
export interface TimeRow {
  task: TaskOut;
  time: TimeOut;
}
/** A task as one organization sees it. */
export type TaskColumn = Column<TaskOut>;

/** Columns of the tasks in four groups, so that a spreadsheet can put its own between them: the ledger that is printed, the rest in Chinese, English, names. */
export function taskColumns(data: PlanData): { ledger: TaskColumn[]; chinese: TaskColumn[]; english: TaskColumn[]; names: TaskColumn[] } {
  const place = placeOf(data);
  const measure = new Map(data.clauses.filter((clause) => clause.kind === 'measure').map((clause) => [clause.code, clause]));
  const target = byId(data.targets);
  const named = (records: readonly { id: string; name?: Localized; title?: Localized }[], language: 'zh-Hans' | 'en') => {
    const names = new Map(records.map((record) => [record.id, wordsIn(record.name ?? record.title ?? {}, language)]));
    return (id: string): string => names.get(id) ?? id;
  };
  const side = (words: Words, language: 'zh-Hans' | 'en') => {
    const organization = named(data.organizations, language);
    const document = named(data.documents, language);
    const platform = named(data.platforms, language);
    const topic = named(data.topics, language);
    const bracket = (text: string, inside: string): string => `${text}${words.format.open}${inside}${words.format.close}`;
    return {
      measure: (task: TaskOut) => {
        const clause = measure.get(task.measure);
        return wordsIn(clause?.short ?? {}, language) || wordsIn(clause?.heading ?? {}, language);
      },
      actors: (task: TaskOut) =>
        listed(
          task.actors.map((actor) =>
            bracket(organization(actor.organization), `${words.data.roles[actor.role]}${words.format.listSeparator}${words.data.bases[actor.basis]}`),
          ),
          words,
        ),
      times: (task: TaskOut) =>
        listed(
          task.times.map((time) => (language === 'en' ? (time.translated?.en ?? time.quote) : time.quote)),
          words,
        ),
      documents: (task: TaskOut) =>
        listed(
          task.documents.map(({ document: id, role }) => bracket(document(id), words.data.documentRoles[role])),
          words,
        ),
      platforms: (task: TaskOut) => listed(task.platforms.map(platform), words),
      topics: (task: TaskOut) => task.topics.map(topic).join(LIST),
    };
  };
  const chinese = side(zh, 'zh-Hans');
  const english = side(en, 'en');
  const join =
    <T>(list: (task: TaskOut) => readonly T[], text: (item: T) => string) =>
    (task: TaskOut): string =>
      list(task).map(text).join(LIST);
  return {
    ledger: [
      { key: 'code', zh: '编号', width: 11, note: '任务编号，发布后不再改变。\nCode of the task; never changes its meaning.', cell: (task) => task.code },
      {
        key: 'place',
        zh: '位置',
        width: 10,
        note: '按公文习惯的写法：部分（节）条。\nThe measure as Chinese readers cite it.',
        cell: (task) => place(task.clause),
      },
      { key: 'measure.zh-Hans', zh: '措施', width: 18, note: '措施的简称，由本站拟定。\nOur short label of the measure.', cell: chinese.measure },
      {
        key: 'quote.zh-Hans',
        zh: '任务原文',
        width: 46,
        note: '方案原文，与采集文本逐字一致，标点为半角。\nThe plan’s words exactly as captured, punctuation in half width.',
        cell: (task) => task.quote['zh-Hans'] ?? '',
      },
      { key: 'kind.zh-Hans', zh: '性质', width: 8, note: '要求、禁止或允许。\nDuty, prohibition or permission.', cell: (task) => zh.data.taskKinds[task.kind] },
      {
        key: 'actors.zh-Hans',
        zh: '机构和人员',
        width: 26,
        note: '仅记录同一句写明的机构和人员；未写明的记为“正文未写明”。\nOnly bodies named in the same sentence.',
        cell: chinese.actors,
      },
      {
        key: 'times.zh-Hans',
        zh: '时间要求',
        width: 20,
        note: '同一句写明的时间要求，照录原文。\nTimes stated in the same sentence, as written.',
        cell: chinese.times,
      },
      {
        key: 'targets.quote',
        zh: '量化指标',
        width: 24,
        note: '约束性数字，照录原文。\nNumbers that bind, as written.',
        cell: (task) =>
          listed(
            task.targets.map((id) => target.get(id)?.quote ?? id),
            zh,
          ),
      },
    ],
    chinese: [
      {
        key: 'action.zh-Hans',
        zh: '工作举措',
        width: 10,
        note: '由本站归入固定的工作举措类别。\nFrom a closed list of actions; our judgement.',
        cell: (task) => zh.data.actions[task.action],
      },
      {
        key: 'documents.zh-Hans',
        zh: '文件',
        width: 60,
        note: '任务涉及的文件及其用途。\nDocuments of the task, and what they are to it.',
        cell: chinese.documents,
      },
      {
        key: 'platforms.zh-Hans',
        zh: '平台和地点',
        width: 34,
        note: '任务涉及的平台、数据库、名录、中心、地点和工程。\nPlatforms, databases, registers, centres, places and programmes.',
        cell: chinese.platforms,
      },
      { key: 'topics.zh-Hans', zh: '主题', width: 30, note: '业务主题，由本站归类。\nEveryday subjects; our classification.', cell: chinese.topics },
      {
        key: 'context',
        zh: '前提条件原文',
        width: 40,
        note: '同一句中理解任务所需的其他原文；无则留空。\nOther words of the sentence that are needed to understand the task; empty when none are.',
        cell: (task) => task.context ?? '',
      },
    ],
    english: [
      { key: 'measure.en', zh: '措施（英文）', width: 34, note: '措施的英文简称。\nOur short label of the measure in English.', cell: english.measure },
      {
        key: 'quote.en',
        zh: '任务译文',
        width: 100,
        note: '非官方译文；不相连的部分以“ … ”连接。\nUnofficial translation; pieces that do not stand together are joined by “ … ”.',
        cell: (task) => task.quote.en ?? '',
      },
      {
        key: 'actors.en',
        zh: '机构和人员（英文）',
        width: 60,
        note: '机构的英文名由本站翻译。\nBodies with role and basis; the English names are ours.',
        cell: english.actors,
      },
      { key: 'times.en', zh: '时间要求（英文）', width: 40, note: '时间要求的译文；无译文的为原文。\nTimes in translation.', cell: english.times },
      {
        key: 'documents.en',
        zh: '文件（英文）',
        width: 90,
        note: '文件的英文名由本站翻译。\nDocuments; the English titles are ours.',
        cell: english.documents,
      },
      {
        key: 'platforms.en',
        zh: '平台和地点（英文）',
        width: 50,
        note: '平台和地点的英文名由本站翻译。\nPlatforms and places; the English names are ours.',
        cell: english.platforms,
      },
      { key: 'topics.en', zh: '主题（英文）', width: 50, note: '主题的英文名。\nSubjects in English.', cell: english.topics },
    ],
    names: [
      { key: 'measure', zh: '措施编号', width: 9, note: '措施的编号。\nCode of the measure.', cell: (task) => task.measure },
      { key: 'clause', zh: '段落编号', width: 11, note: '原文所在段落的编号。\nCode of the paragraph.', cell: (task) => task.clause },
      { key: 'kind', zh: '性质代码', width: 11, note: 'duty、prohibition、permission。\nClosed list.', cell: (task) => task.kind },
      { key: 'action', zh: '工作举措代码', width: 11, note: '固定类别。\nClosed list.', cell: (task) => task.action },
      {
        key: 'actors',
        zh: '机构和人员（代码）',
        width: 60,
        note: '机构:角色:依据；无则留空。\norganization:role:basis; empty when none is stated.',
        cell: join(
          (task) => task.actors,
          ({ organization, role, basis }) => `${organization}:${role}:${basis}`,
        ),
      },
      {
        key: 'actors.quote',
        zh: '机构和人员（原文）',
        width: 40,
        note: '写明机构和人员的原文，顺序同上。\nThe words that name the bodies, in the same order.',
        cell: join(
          (task) => task.actors,
          ({ quote }) => quote,
        ),
      },
      {
        key: 'times.kind',
        zh: '时限类型',
        width: 22,
        note: '固定类别。\nClosed list.',
        cell: join(
          (task) => task.times,
          ({ kind }) => kind,
        ),
      },
      {
        key: 'times.value',
        zh: '时间要求数值',
        width: 12,
        note: 'EDTF 日期或 ISO 8601 时长；无则留空。\nEDTF date or ISO 8601 duration, or nothing.',
        cell: join(
          (task) => task.times,
          ({ value }) => value ?? '',
        ),
      },
      {
        key: 'times.rule',
        zh: '重复规则',
        width: 40,
        note: 'RFC 5545 重复规则；无则留空。\nRFC 5545 rule, or nothing.',
        cell: join(
          (task) => task.times,
          ({ rule }) => rule ?? '',
        ),
      },
      {
        key: 'targets',
        zh: '量化指标（代码）',
        width: 14,
        note: '量化指标的编号。\nIds of targets.',
        cell: join(
          (task) => task.targets,
          (id) => id,
        ),
      },
      {
        key: 'documents',
        zh: '文件（代码）',
        width: 60,
        note: '文件:用途。\ndocument:role.',
        cell: join(
          (task) => task.documents,
          ({ document, role }) => `${document}:${role}`,
        ),
      },
      {
        key: 'platforms',
        zh: '平台和地点（代码）',
        width: 40,
        note: '平台和地点的编号。\nIds of platforms and places.',
        cell: join(
          (task) => task.platforms,
          (id) => id,
        ),
      },
      {
        key: 'topics',
        zh: '主题（代码）',
        width: 44,
        note: '主题的编号。\nIds of topics.',
        cell: join(
          (task) => task.topics,
          (id) => id,
        ),
      },
    ],
  };
}

/** The column that tells what an organization has to do with each task. */
export function ownRoleColumn(organization: OrganizationOut): TaskColumn {
  return {
    key: 'ownRole',
    zh: '本机构角色',
    width: 20,
    note: '本机构在任务中的角色和依据。\nRole of this organization in the task, and its basis.',
    cell: (task) =>
      task.actors
        .filter((actor) => actor.organization === organization.id)
        .map(({ role, basis }) => `${zh.data.roles[role]} ${role}:${basis}`)
        .join(LIST),
  };
}

export function organizationColumns(): Column<OrganizationOut>[] {
  return [
    { key: 'id', zh: '编号', width: 28, note: '机构编号。\nIdentifier.', cell: (item) => item.id },
    { key: 'name.zh-Hans', zh: '机构', width: 26, note: '方案中的名称。\nName as the plan uses it.', cell: (item) => item.name['zh-Hans'] ?? '' },
    { key: 'name.en', zh: '英文名', width: 34, note: '由本站翻译。\nOurs.', cell: (item) => item.name.en ?? '' },
    {
      key: 'aliases',
      zh: '方案中的写法',
      width: 30,
      note: '正文中确指该机构或人员的全部写法。\nEvery form in the text that means exactly it.',
      cell: (item) => item.aliases.join(LIST),
    },
    { key: 'level.zh-Hans', zh: '层级', width: 10, note: '所属层级。\nLevel of government.', cell: (item) => zh.data.levels[item.level] },
    { key: 'level', zh: '层级代码', width: 11, note: '固定类别。\nClosed list.', cell: (item) => item.level },
    { key: 'kind.zh-Hans', zh: '类别', width: 12, note: '机构类别。\nWhat kind of body it is.', cell: (item) => zh.data.organizationKinds[item.kind] },
    { key: 'kind', zh: '类别代码', width: 14, note: '固定类别。\nClosed list.', cell: (item) => item.kind },
    { key: 'class', zh: '是否类别', width: 9, note: '名称指一类机构或人员时为“是”。\nYes when the words name a class.', cell: (item) => yes(item.class) },
    {
      key: 'bears',
      zh: '是否负有职责',
      width: 12,
      note: '正文是否规定其职责。\nWhether the plan, in words, lays duties on it.',
      cell: (item) => yes(item.bears),
    },
    {
      key: 'tasks.count',
      zh: '任务数',
      width: 8,
      note: '原句写明其职责的任务数。\nTasks whose sentence states a role for it.',
      cell: (item) => item.tasks.length,
    },
    { key: 'tasks', zh: '任务编号', width: 40, note: '这些任务的编号。\nCodes of these tasks.', cell: (item) => item.tasks.join(LIST) },
    { key: 'mentions', zh: '出处', width: 40, note: '提及该机构或人员的段落。\nParagraphs that name it.', cell: (item) => item.mentions.join(LIST) },
    {
      key: 'note.zh-Hans',
      zh: '说明',
      width: 36,
      note: '与相似名称的区别。\nHow it differs from similar names.',
      cell: (item) => item.note?.['zh-Hans'] ?? '',
    },
    { key: 'note.en', zh: '说明（英文）', width: 36, note: '英文说明。\nNote in English.', cell: (item) => item.note?.en ?? '' },
  ];
}

export function timeColumns(): Column<TimeRow>[] {
  return [
    { key: 'task', zh: '任务编号', width: 11, note: '任务的编号。\nCode of the task.', cell: ({ task }) => task.code },
    { key: 'quote', zh: '时间原文', width: 26, note: '方案原文。\nThe plan’s words.', cell: ({ time }) => time.quote },
    { key: 'kind.zh-Hans', zh: '时限类型', width: 12, note: '时间要求的类型。\nWhat kind of time.', cell: ({ time }) => zh.data.timeKinds[time.kind] },
    {
      key: 'precision.zh-Hans',
      zh: '精度',
      width: 10,
      note: '写明到日、月或年。\nHow exact the words are.',
      cell: ({ time }) => zh.data.precisions[time.precision],
    },
    {
      key: 'value',
      zh: '数值',
      width: 14,
      note: 'EDTF 日期或 ISO 8601 时长；无则留空。\nEDTF date or ISO 8601 duration, or nothing.',
      cell: ({ time }) => time.value ?? '',
    },
    { key: 'rule', zh: '重复规则', width: 30, note: 'RFC 5545；无则留空。\nRFC 5545, or nothing.', cell: ({ time }) => time.rule ?? '' },
    {
      key: 'reading.zh-Hans',
      zh: '本站理解',
      width: 40,
      note: '原文需作判断的，写明本站的理解。\nHow we read the words, where a judgement was made.',
      cell: ({ time }) => time.reading?.['zh-Hans'] ?? '',
    },
    { key: 'task.quote', zh: '任务原文', width: 46, note: '任务的原文。\nThe task’s words.', cell: ({ task }) => task.quote['zh-Hans'] ?? '' },
    { key: 'translated.en', zh: '时间译文', width: 28, note: '非官方译文。\nUnofficial translation.', cell: ({ time }) => time.translated?.en ?? '' },
    { key: 'reading.en', zh: '本站理解（英文）', width: 40, note: '本站理解的英文。\nThe reading in English.', cell: ({ time }) => time.reading?.en ?? '' },
    { key: 'kind', zh: '性质代码', width: 16, note: '固定类别。\nClosed list.', cell: ({ time }) => time.kind },
    { key: 'precision', zh: '精度代码', width: 10, note: '固定类别。\nClosed list.', cell: ({ time }) => time.precision },
  ];
}

/** The times of some tasks, in the tasks' order. */
export function timeRows(tasks: readonly TaskOut[]): TimeRow[] {
  return tasks.flatMap((task) => task.times.map((time) => ({ task, time })));
}

export function targetColumns(data: PlanData): Column<TargetOut>[] {
  const place = placeOf(data);
  return [
    { key: 'id', zh: '编号', width: 12, note: '量化指标编号。\nIdentifier.', cell: (item) => item.id },
    { key: 'place', zh: '位置', width: 10, note: '按公文习惯的写法。\nAs Chinese readers cite it.', cell: (item) => place(item.clause) },
    { key: 'quote', zh: '原文', width: 40, note: '方案原文。\nThe plan’s words.', cell: (item) => item.quote },
    { key: 'measures.zh-Hans', zh: '指标内容', width: 34, note: '计量的对象。\nWhat is counted.', cell: (item) => item.measures['zh-Hans'] ?? '' },
    {
      key: 'comparator.zh-Hans',
      zh: '约束',
      width: 10,
      note: '不少于、等于、不多于、区间或适用门槛。\nHow the number binds.',
      cell: (item) => zh.data.comparators[item.comparator],
    },
    {
      key: 'value.from',
      zh: '数值',
      width: 9,
      note: '数字；区间时为下限。\nThe number; lower end of a range.',
      cell: (item) => (typeof item.value === 'number' ? item.value : item.value[0]),
    },
    {
      key: 'value.to',
      zh: '数值至',
      width: 9,
      note: '区间的上限；非区间的留空。\nUpper end of a range, or nothing.',
      cell: (item) => (typeof item.value === 'number' ? '' : item.value[1]),
    },
    { key: 'unitZh', zh: '单位', width: 8, note: '中文单位。\nUnit in Chinese.', cell: (item) => item.unitZh },
    {
      key: 'hedge',
      zh: '限定词',
      width: 10,
      note: '放宽约束的词语，照录原文；无则留空。\nA word that softens it, or nothing.',
      cell: (item) => item.hedge ?? '',
    },
    { key: 'note.zh-Hans', zh: '说明', width: 30, note: '本站的说明。\nOur remark.', cell: (item) => item.note?.['zh-Hans'] ?? '' },
    { key: 'measures.en', zh: '指标内容（英文）', width: 36, note: '计量的对象。\nWhat is counted.', cell: (item) => item.measures.en ?? '' },
    { key: 'comparator.en', zh: '约束（英文）', width: 12, note: '约束的方式。\nHow the number binds.', cell: (item) => en.data.comparators[item.comparator] },
    { key: 'unit', zh: '单位（英文）', width: 10, note: '英文单位。\nUnit in English.', cell: (item) => item.unit },
    { key: 'note.en', zh: '说明（英文）', width: 30, note: '本站的说明。\nOur remark.', cell: (item) => item.note?.en ?? '' },
    { key: 'clause', zh: '段落编号', width: 11, note: '原文所在段落。\nCode of the paragraph.', cell: (item) => item.clause },
    { key: 'tasks', zh: '任务编号', width: 22, note: '受该指标约束的任务。\nTasks that it binds.', cell: (item) => item.tasks.join(LIST) },
  ];
}

export function documentColumns(data: PlanData): Column<DocumentOut>[] {
  const roles = (item: DocumentOut): readonly TaskOut['documents'][number]['role'][] => [
    ...new Set(
      data.tasks
        .filter((task) => item.tasks.includes(task.code))
        .flatMap((task) => task.documents.filter(({ document }) => document === item.id).map(({ role }) => role)),
    ),
  ];
  return [
    { key: 'id', zh: '编号', width: 28, note: '文件编号。\nIdentifier.', cell: (item) => item.id },
    { key: 'title.zh-Hans', zh: '文件', width: 44, note: '不带书名号的名称。\nTitle without 《》.', cell: (item) => item.title['zh-Hans'] ?? '' },
    {
      key: 'roles.zh-Hans',
      zh: '用途',
      width: 16,
      note: '文件在任务中的用途；无任务的留空。\nWhat it is to its tasks; empty when it has none.',
      cell: (item) =>
        roles(item)
          .map((role) => zh.data.documentRoles[role])
          .join(LIST),
    },
    {
      key: 'level.zh-Hans',
      zh: '层级',
      width: 12,
      note: '发文机关的层级，以正文写明的为准。\nLevel of its issuer, as far as the plan says.',
      cell: (item) => zh.data.documentLevels[item.level],
    },
    {
      key: 'issuer.quote',
      zh: '发文机关原文',
      width: 18,
      note: '写明发文机关的原文。\nThe words that name its issuer.',
      cell: (item) => item.issuer?.quote ?? zh.facts.notStated,
    },
    { key: 'bracketed', zh: '是否带书名号', width: 12, note: '方案是否用《》。\nWhether the plan sets it in 《》.', cell: (item) => yes(item.bracketed) },
    { key: 'aliases', zh: '方案中的写法', width: 40, note: '正文中的写法。\nForms in the text.', cell: (item) => item.aliases.join(LIST) },
    { key: 'note.zh-Hans', zh: '说明', width: 30, note: '本站的说明。\nOur remark.', cell: (item) => item.note?.['zh-Hans'] ?? '' },
    { key: 'title.en', zh: '英文名', width: 46, note: '由本站翻译。\nOurs.', cell: (item) => item.title.en ?? '' },
    { key: 'note.en', zh: '说明（英文）', width: 30, note: '本站的说明。\nOur remark.', cell: (item) => item.note?.en ?? '' },
    { key: 'roles', zh: '用途代码', width: 16, note: '固定类别。\nClosed list.', cell: (item) => roles(item).join(LIST) },
    { key: 'level', zh: '层级代码', width: 12, note: '固定类别。\nClosed list.', cell: (item) => item.level },
    { key: 'issuer.clause', zh: '发文机关段落', width: 12, note: '写明发文机关的段落。\nParagraph of these words.', cell: (item) => item.issuer?.clause ?? '' },
    { key: 'tasks', zh: '任务编号', width: 30, note: '涉及该文件的任务。\nTasks that name it.', cell: (item) => item.tasks.join(LIST) },
    { key: 'mentions', zh: '出处', width: 30, note: '提及该文件的段落。\nParagraphs that name it.', cell: (item) => item.mentions.join(LIST) },
  ];
}

/** The last columns of every CSV file: what the data are, where they come from, which build wrote them. */
export function aboutColumns(data: PlanData): Column<unknown>[] {
  const { plan } = data;
  const status = [zh, en].map((words) => fill(words.downloads.statusShort, { date: formatDate(plan.published, words) })).join(' / ');
  return [
    { key: 'status', zh: '文本状态', width: 20, note: '', cell: () => status },
    { key: 'source', zh: '原文来源', width: 20, note: '', cell: () => plan.source },
    { key: 'sourceSha256', zh: '采集文本校验值（SHA-256）', width: 20, note: '', cell: () => plan.sourceSha256 },
    { key: 'build', zh: '版本编号', width: 20, note: '', cell: () => plan.build },
  ];
}

/** Words in a language, or in Chinese where it has none; half width as captured. */
export function wordsIn(words: Localized, language: 'zh-Hans' | 'en'): string {
  return (language === 'en' ? words.en : undefined) ?? words['zh-Hans'] ?? '';
}

function placeOf(data: PlanData): (clause: string) => string {
  const places = new Map(data.clauses.map(({ code, place }) => [code, place ?? code]));
  return (clause) => places.get(clause) ?? clause;
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function listed(items: readonly string[], words: Words): string {
  return items.length === 0 ? words.facts.notStated : items.join(LIST);
}

function yes(value: boolean): string {
  return value ? '是 yes' : '否 no';
}
