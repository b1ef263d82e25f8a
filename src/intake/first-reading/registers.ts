import type { DocumentRecord, Organization, Platform, Target } from '../../model/dataset-schema.ts';
import { originalLanguage, type Plan } from '../../model/plan.ts';
import type { RuleFind } from './found.ts';
import { classify, documentLevel, idOf, unitInEnglish } from './names.ts';
import { proposedBy } from './proposed.ts';
import type { DocumentRule, NumberRule, PlatformRule } from './rule.ts';

type Recorded = { id: string; aliases: string[] };

/**
 * The registers of a plan while it is read: what a person recorded or decided stays, what was proposed before is proposed anew under its
 * old id, what is new gets one in Pinyin.
 */
export class Registers {
  readonly organizations: Organization[];
  readonly documents: DocumentRecord[];
  readonly platforms: Platform[];
  readonly targets: Target[];
  readonly #before: Plan['dataset'];
  readonly #language: string;
  readonly #taken: Set<string>;

  /** @param settled measures whose facts are left as they are, with the numbers in them */
  constructor(plan: Plan, settled: ReadonlySet<string>) {
    const { dataset } = plan;
    const stays = ({ review }: { review?: { state: string } | undefined }): boolean =>
      (review?.state ?? plan.record.review.state) === 'reviewed' || review === undefined;
    this.#before = dataset;
    this.#language = originalLanguage(plan);
    this.organizations = dataset.organizations.filter(stays);
    this.documents = dataset.documents.filter(stays);
    this.platforms = dataset.platforms.filter(stays);
    this.targets = dataset.targets
      .filter((target) => stays(target) || settled.has(target.clause.replace(/\.p\d+$/, '')))
      .map(({ file: _file, line: _line, span: _span, ...target }) => target);
    this.#taken = new Set([...dataset.organizations, ...dataset.documents, ...dataset.platforms].map(({ id }) => id));
  }

  /** The id of the body with this name, which is recorded where it is new. */
  organization(name: string, rule: string, confidence: number, bears: boolean): string {
    return this.#record(this.organizations, this.#before.organizations, name, bears, (id) => ({
      id,
      name: this.#said(name),
      aliases: [name],
      notIn: [],
      ...classify(name),
      broader: [],
      bears,
      review: proposedBy(rule, confidence),
    }));
  }

  /** The id of a document that a rule found. @param words the form in which the text names it, 《》 included */
  document({ value: { title, bracketed }, rule, confidence }: RuleFind<DocumentRule>, words: string): string {
    return this.#record(
      this.documents,
      this.#before.documents,
      words,
      false,
      (id) => ({
        id,
        title: this.#said(title),
        aliases: [words],
        notIn: [],
        bracketed,
        level: documentLevel(title),
        review: proposedBy(rule, confidence),
      }),
      title,
    );
  }

  /** The id of a platform that a rule found. */
  platform({ value: { name, kind }, rule, confidence }: RuleFind<PlatformRule>): string {
    return this.#record(this.platforms, this.#before.platforms, name, false, (id) => ({
      id,
      name: this.#said(name),
      aliases: [name],
      kind,
      review: proposedBy(rule, confidence),
    }));
  }

  /** The id of a number that a rule found; null for one that a person rejected. @param quote its words @param counted the words of its clause, which say what is counted */
  target({ value, rule, confidence }: RuleFind<NumberRule>, clause: string, quote: string, counted: string): string | null {
    if (this.#before.rejected.some((entry) => entry.fact === 'target' && entry.clause === clause && entry.quote === quote)) return null;
    const before = this.#before.targets.find((target) => target.clause === clause && target.quote === quote);
    const kept = this.targets.find((target) => target.clause === clause && target.quote === quote);
    if (kept !== undefined) return kept.id;
    const measure = clause.replace(/\.p\d+$/, '');
    const numbers = [...this.#before.targets, ...this.targets].flatMap(({ id }) => (id.startsWith(`t-${measure}-`) ? [Number(id.split('-').at(-1))] : []));
    const id = before?.id ?? `t-${measure}-${Math.max(0, ...numbers) + 1}`;
    this.targets.push({
      id,
      clause,
      quote,
      value: typeof value.value === 'number' ? value.value : [...value.value],
      comparator: value.comparator,
      use: 'target',
      unit: unitInEnglish(value.unit),
      unitZh: value.unit,
      measures: this.#said(counted),
      ...(value.hedge === undefined ? {} : { hedge: value.hedge }),
      review: proposedBy(rule, confidence),
    });
    return id;
  }

  #said(words: string): { [language: string]: string } {
    return { [this.#language]: words };
  }

  #record<Item extends Recorded>(list: Item[], before: readonly Item[], name: string, bears: boolean, make: (id: string) => Item, idWords = name): string {
    const named = list.find(({ aliases }) => aliases.includes(name));
    if (named !== undefined) {
      if (bears && 'bears' in named) (named as { bears: boolean }).bears = true;
      return named.id;
    }
    const old = before.find(({ aliases }) => aliases.includes(name));
    const id = old?.id ?? idOf(idWords, this.#taken);
    this.#taken.add(id);
    list.push(make(id));
    return id;
  }
}
