/** Words of the guides' trades that the dictionary of a computer cuts in two; longer ones after those that they hold. */
const COMPOUNDS = [
  ...['矿机', '矿池', '蚂蚁矿机', '蚂蚁矿池', '云储币', '子账户', '矿挖不成了'],
  ...['报错', '网络微数据库', '互转', '自建', '密钥', '路由', '接入'],
  ...[
    '私有子网',
    '虚拟专用网关',
    '站点到站点',
    '不连互联网',
    '办公网',
    '分步',
    '哪条',
    '路由优先',
    '接矿池',
  ],
  ...['东莞', '明厨亮灶', '安全生产', '自查清单', '有限空间', '准确度', '精密度'],
];

/**
 * The words of a Chinese text and what stands between them, in order: what a line must not be broken within.
 *
 * @example chineseWords('看矿池报错') // ['看', '矿池', '报错']
 */
export function chineseWords(text: string): readonly string[] {
  const ends = new Set<number>([text.length]);
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
    ends.add(index);
  for (const compound of COMPOUNDS) {
    for (let at = text.indexOf(compound); at >= 0; at = text.indexOf(compound, at + 1)) {
      for (let inside = 1; inside < compound.length; inside += 1) ends.delete(at + inside);
      ends.add(at).add(at + compound.length);
    }
  }
  const cuts = [...ends].filter((end) => end > 0).toSorted((a, b) => a - b);
  return cuts.map((end, i) => text.slice(cuts[i - 1] ?? 0, end));
}

/** True for what is read: letters, figures, characters; false for punctuation and spaces. */
export const isWordLike = (segment: string): boolean => /[\p{L}\p{N}]/u.test(segment);
