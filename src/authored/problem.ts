/** Where something stands in a file. Lines and columns count from 1, as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The problems that reading itself finds, each with the details that its sentences need (`checks/rules/files.ts`). */
interface Details {
  readonly 'missing-file': 'owner' | 'file' | 'advice';
  readonly 'empty-file': never;
  readonly 'unreadable-text': 'byte';
  readonly 'too-long': 'what' | 'length' | 'most';
  readonly 'unreadable-yaml': 'problem' | 'advice';
  readonly 'duplicate-key': 'key';
  readonly 'unreadable-mdx': 'problem' | 'advice';
  readonly 'missing-front-matter': 'problem';
}

export type ProblemRule = keyof Details;
export type ProblemDetails<R extends ProblemRule> = Details[R];

/** What kept a file, or a part of it, from being read. The checks have the sentences. */
export interface Problem extends Place {
  readonly rule: ProblemRule;
  readonly details: Readonly<Record<string, string | number>>;
}

export function problemAt<R extends ProblemRule>(
  rule: R,
  { file, line, column }: Place,
  details: Readonly<Record<Details[R], string | number>>,
): Problem {
  return { rule, file, line, column, details };
}

/** The beginning of a file. */
export const startOfFile = (file: string): Place => ({ file, line: 1, column: 1 });
