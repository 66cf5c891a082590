/**
 * Pagefind's engine without Pagefind's script. Calls the WebAssembly of 1.5.2 as that script does (wasm-bindgen: arguments are
 * copied into memory that the callee frees; strings return as address and length). The script would be another 10 kB, and loads
 * its parts sequentially.
 */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly __wbindgen_externrefs: WebAssembly.Table;
  readonly __wbindgen_start: () => void;
  readonly __wbindgen_malloc: (size: number, align: number) => number;
  readonly __wbindgen_free: (address: number, size: number, align: number) => void;
  readonly init_pagefind: (...meta: Slice) => number;
  readonly set_ranking_weights: (index: number, ...json: Slice) => number;
  readonly request_indexes: (index: number, ...query: Slice) => Slice;
  readonly load_index_chunk: (index: number, ...bytes: Slice) => number;
  readonly search: (index: number, ...rest: readonly (number | boolean)[]) => Slice;
}
/** Address and length in WebAssembly memory, in bytes. */
type Slice = [address: number, size: number];

/** The exports we call; the build fails if the installed Pagefind lacks one. */
export const NEEDED_EXPORTS = [
  ...['memory', '__wbindgen_externrefs', '__wbindgen_start', '__wbindgen_malloc'],
  ...['__wbindgen_free', 'init_pagefind', 'set_ranking_weights', 'request_indexes'],
  ...['load_index_chunk', 'search'],
] as const satisfies readonly (keyof Exports)[];

/** A matching section: its id and score. */
export interface RawResult {
  readonly p: string;
  readonly s: number;
}

/** One index loaded into the engine. */
export interface OpenIndex {
  setWeights(weights: Readonly<Record<string, number>>): void;
  /** The names of the index chunks that these words may be in, without those already added. */
  partsFor(words: string): readonly string[];
  addPart(bytes: Uint8Array): void;
  /** The sections with all the words, best first. `exactly`: no prefix matches. */
  search(words: string, exactly: boolean): readonly RawResult[];
}

export class PagefindEngine {
  readonly #wasm: Exports;

  private constructor(wasm: Exports) {
    this.#wasm = wasm;
  }

  /**
   * Instantiates the engine.
   *
   * @throws if the bytes are not this WebAssembly module
   */
  static async start(code: Uint8Array<ArrayBuffer>): Promise<PagefindEngine> {
    const started: { wasm?: Exports } = {};
    const imports = {
      './pagefind_web_bg.js': {
        __wbindgen_init_externref_table: () => {
          const table = started.wasm?.__wbindgen_externrefs;
          const first = table?.grow(4) ?? 0;
          table?.set(0, undefined);
          for (const [i, value] of [undefined, null, true, false].entries())
            table?.set(first + i, value);
        },
      },
    };
    const { instance } = await WebAssembly.instantiate(code, imports);
    started.wasm = instance.exports as unknown as Exports;
    started.wasm.__wbindgen_start();
    return new PagefindEngine(started.wasm);
  }

  /** Opens an index from its metadata file. */
  open(meta: Uint8Array): OpenIndex {
    let index = this.#wasm.init_pagefind(...this.#bytes(meta));
    return {
      setWeights: (weights) => {
        const json = JSON.stringify({ meta_weights: weights });
        index = this.#wasm.set_ranking_weights(index, ...this.#text(json));
      },
      partsFor: (words) => {
        const names = this.#wasm.request_indexes(index, ...this.#text(words));
        return (this.#take(names) as readonly string[]).filter((name) => name !== '');
      },
      addPart: (bytes) => {
        index = this.#wasm.load_index_chunk(index, ...this.#bytes(bytes));
      },
      search: (words, exactly) => {
        const [query, asTyped] = [this.#text(words), this.#text(words)];
        const [filters, sort] = [this.#text('{}'), this.#text('')];
        const rest = [...query, ...asTyped, ...filters, ...sort, exactly, false];
        const found = this.#take(this.#wasm.search(index, ...rest));
        return (found as { readonly results: readonly RawResult[] }).results;
      },
    };
  }

  #text(text: string): Slice {
    return this.#bytes(new TextEncoder().encode(text));
  }

  #bytes(bytes: Uint8Array): Slice {
    const address = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer).set(bytes, address);
    return [address, bytes.length];
  }

  /** Reads a JSON string returned by the engine and frees it. */
  #take([address, size]: Slice): unknown {
    const from = address >>> 0;
    try {
      return JSON.parse(
        new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, from, size)),
      );
    } finally {
      this.#wasm.__wbindgen_free(from, size, 1);
    }
  }
}
