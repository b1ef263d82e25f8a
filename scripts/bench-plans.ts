/**
 * npm run bench -- --plans 1,10,30: builds sites of generated, made-up plans and prints for each number of plans how long the build takes,
 * how much memory, how many bytes and files it needs, and what the first search loads. What grows by more than 30 % a page is named.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { draftFacts } from '../src/intake/first-reading/draft-facts.ts';
import { factsFiles } from '../src/intake/first-reading/facts-files.ts';
import { draftPlan } from '../src/intake/plan-draft.ts';
import { planFolderFiles } from '../src/intake/plan-folder.ts';
import type { SourceDocument } from '../src/intake/source-document.ts';
import { loadPlan } from '../src/model/load-plan.ts';
import { root } from './places.ts';

interface Measured {
  plans: number;
  seconds: number;
  megabytes: number;
  bytes: number;
  files: number;
  pages: number;
  firstSearch: number;
}

const BODIES = [
  '市司法局',
  '市财政局',
  '市委编办',
  '市政务服务局',
  '市公安局',
  '市人力资源和社会保障局',
  '市审计局',
  '市教育局',
  '各区县人民政府',
  '市政府办公室',
];
const WORK = ['权责清单', '执法公示', '普法宣传', '行政复议', '合法性审查', '政务公开', '执法培训', '案卷评查', '公共服务', '信用监管', '矛盾调解', '法律顾问'];
const VERBS = ['建立健全', '完善', '全面推行', '规范', '加强', '优化'];

/** The lines of a made-up plan of about 20,000 characters; another one for each seed, the same one each time. */
export function generatedPlan(seed: number): string[] {
  let state = seed * 2654435761;
  const pick = <T>(list: readonly T[]): T => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return list[state % list.length] as T;
  };
  const lines = [
    `虚构${seed}市法治政府建设实施方案（虚构）`,
    '为加快建设法治政府，结合我市实际，制定本方案。',
    '一、总体要求',
    '各级行政机关要坚持依法行政。',
    '二、主要任务',
  ];
  for (let section = 1; section <= 6; section += 1) {
    lines.push(`（${'一二三四五六'[section - 1]}）${pick(VERBS)}${pick(WORK)}工作`);
    for (let measure = 1; measure <= 7; measure += 1) {
      const work = pick(WORK);
      const sentences = Array.from(
        { length: 9 },
        () => `${pick(VERBS)}${pick(WORK)}制度，明确工作标准和办理程序，${pick(BODIES)}要定期检查${pick(WORK)}落实情况，及时公开有关结果`,
      );
      lines.push(
        `${measure}.${pick(VERBS)}${work}。${sentences.join('。')}，${2022 + (state % 4)}年底前覆盖率达到${80 + (state % 20)}%以上。（牵头单位：${pick(BODIES)}；配合单位：${pick(BODIES)}；完成时限：${2022 + (state % 4)}年底）`,
      );
    }
  }
  return [...lines, '三、组织保障', '各级各部门要加强领导，落实经费。'];
}

/** Builds a site of so many plans in a folder of its own and measures it. */
export function measurePlans(plans: number): Measured {
  const folder = mkdtempSync(join(tmpdir(), 'plans-'));
  try {
    const content = join(folder, 'content');
    for (const name of ['guide', 'terms']) cpSync(join(root, 'content', name), join(content, name), { recursive: true });
    for (let seed = 1; seed <= plans; seed += 1) writePlan(join(content, 'plans', `fictional-${seed}`), seed);
    const site = join(folder, 'site');
    const started = performance.now();
    const memory = join(folder, 'memory');
    const build = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: `--import ${pathToFileURL(memoryReport(folder, memory)).href}`,
        CONTENT_DIR: content,
        SITE_DIR: site,
        PRECOMPRESS: '0',
      },
      encoding: 'utf8',
    });
    if (build.status !== 0) throw new Error(`${plans} plans could not be built:\n${build.stdout}${build.stderr}`);
    const seconds = (performance.now() - started) / 1000;
    const paths = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(site, path)).isFile());
    const index = paths.find((path) => /assets[\\/]search-index\./.test(path)) ?? '';
    return {
      plans,
      seconds,
      megabytes: Math.max(...readFileSync(memory, 'utf8').trim().split('\n').map(Number)) / 1024,
      bytes: paths.reduce((sum, path) => sum + statSync(join(site, path)).size, 0),
      files: paths.length,
      pages: paths.filter((path) => path.endsWith('.html')).length,
      firstSearch: index === '' ? 0 : brotliCompressSync(readFileSync(join(site, index))).length,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A module that, loaded into a process, writes down at its end the most memory that it held. */
function memoryReport(folder: string, file: string): string {
  const path = join(folder, 'memory.mjs');
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs';\nprocess.on('exit', () => appendFileSync(${JSON.stringify(file)}, process.resourceUsage().maxRSS + '\\n'));\n`,
  );
  return path;
}

function writePlan(directory: string, seed: number): void {
  const source: SourceDocument = { format: 'text', remarks: [], blocks: generatedPlan(seed).map((words, index) => ({ words, place: `line ${index + 1}` })) };
  const id = `fictional-${seed}`;
  const { files } = planFolderFiles(source, draftPlan(source), { id, file: 'plan.txt', day: '2026-01-02' }, new Map());
  const { plan, problems } = loadPlan({ id, files: Object.fromEntries(files), problems: [] });
  if (plan === null || problems.length > 0) throw new Error(`The generated plan ${seed} is not sound: ${problems[0]?.message}`);
  for (const [path, text] of [...files, ...factsFiles(draftFacts(plan))]) {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** Builds sites of each number of plans and prints the table. */
export function benchPlans(counts: readonly number[]): void {
  const head = ['plans', 'seconds', 'MB memory', 'files', 'pages', 'MB site', 'ms a page', 'KB a page', 'search KB a plan'];
  console.log(head.map((title) => title.padStart(17)).join(''));
  let first: Measured | null = null;
  for (const count of counts) {
    const measured = measurePlans(count);
    first ??= measured;
    const { plans, seconds, megabytes, files, pages, bytes, firstSearch } = measured;
    const cells = [
      plans,
      seconds.toFixed(1),
      megabytes.toFixed(0),
      files,
      pages,
      (bytes / 1e6).toFixed(1),
      ((seconds * 1000) / pages).toFixed(1),
      (bytes / 1024 / pages).toFixed(1),
      (firstSearch / 1024 / plans).toFixed(1),
    ];
    console.log(cells.map((cell) => String(cell).padStart(17)).join(''));
    const grown = [
      ['time', seconds / pages / (first.seconds / first.pages)],
      ['bytes', bytes / pages / (first.bytes / first.pages)],
    ] as const;
    for (const [what, factor] of grown)
      if (factor > 1.3) console.log(`  ${what} a page: ${((factor - 1) * 100).toFixed(0)} % more than with ${first.plans} plans`);
  }
}
