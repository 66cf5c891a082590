import { evaluate } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { EvaluateOptions } from '@mdx-js/mdx';

type Plugins = NonNullable<EvaluateOptions['remarkPlugins']>;

interface RenderOptions {
  readonly path?: string;
  readonly remark?: Plugins;
  readonly rehype?: Plugins;
}

type Props = Readonly<Record<string, unknown>>;
type Kind = string | ((props: Props) => string);

/**
 * Renders a small text through plug-ins, as MDX does, and writes elements and components alike as tags: `<Cite id="a"/>`.
 * `data` is what the plug-ins left in the file.
 */
export async function render(
  text: string,
  { path = 'guides/bees/en.mdx', remark = [], rehype = [] }: RenderOptions,
): Promise<{ html: string; frontmatter: Record<string, unknown> }> {
  const frontmatter: Record<string, unknown> = {};
  const data = { astro: { frontmatter } };
  const tag = (type: Kind, props: Props) =>
    typeof type === 'string' ? write(type, props) : type(props);
  const { default: content } = await evaluate(
    // As Astro does: the front matter is there before the plug-ins run.
    { value: text, path, data },
    {
      jsx: tag as never,
      jsxs: tag as never,
      Fragment: (props: Props) => flat(props['children']),
      remarkPlugins: [remarkGfm, ...remark],
      rehypePlugins: rehype,
      // Components are written down by name, not run.
      baseUrl: 'file:///',
    },
  );
  const components = new Proxy(
    {},
    {
      get: (_target, name) =>
        typeof name === 'string' && /^[A-Z]/.test(name)
          ? (props: Props) => write(name, props)
          : undefined,
      has: () => true,
      ownKeys: () => names,
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
  const html = content({ components }) as unknown as string;
  return { html: html.replace(/>\s*\n\s*</g, '><').trim(), frontmatter };
}

const names = ['Cite', 'Value', 'Step', 'Trail', 'When', 'Checkpoint', 'Note', 'Expect'];

function write(name: string, { children, ...props }: Props): string {
  const attributes = Object.entries(props)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${String(value)}"`))
    .join('');
  const inner = flat(children);
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`;
}

function flat(children: unknown): string {
  if (Array.isArray(children)) return children.map(flat).join('');
  return typeof children === 'string' || typeof children === 'number' ? String(children) : '';
}
