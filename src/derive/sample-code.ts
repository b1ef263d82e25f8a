/** A short program that answers a question from plan.json. */
export interface Sample {
  /** Name of the language or program; the same in every interface language. */
  name: string;
  code: string;
}

/**
 * The same question, which tasks name no body and no person, in three lines of each of several languages.
 * @param planJson address of plan.json; its name alone where the site has no address and the file is saved beside the program
 */
export function samples(planJson: string): Sample[] {
  const fileName = 'plan.json';
  return [
    {
      name: 'JavaScript',
      code: [
        `const plan = await (await fetch('${planJson}')).json();`,
        'const tasks = plan.tasks.filter(({ actors }) => actors.length === 0);',
        "for (const { code, quote } of tasks) console.log(code, quote['zh-Hans']);",
      ].join('\n'),
    },
    {
      name: 'Python',
      code: [
        'import json',
        `tasks = json.load(open('${fileName}', encoding='utf-8'))['tasks']`,
        "print(*(t['code'] + ' ' + t['quote']['zh-Hans'] for t in tasks if not t['actors']), sep='\\n')",
      ].join('\n'),
    },
    {
      name: 'jq',
      code: ["jq -r '.tasks[]", '  | select(.actors == [])', `  | .code + " " + .quote["zh-Hans"]' ${fileName}`].join('\n'),
    },
    {
      name: 'Excel Power Query',
      code: [
        `let Plan = Json.Document(File.Contents("C:\\data\\${fileName}")),`,
        '    Tasks = List.Select(Plan[tasks], each List.IsEmpty([actors]))',
        'in Table.FromRecords(Tasks, {"code", "kind", "action", "clause"})',
      ].join('\n'),
    },
  ];
}
