/*
 * Several engines in one process are compiled once. DuckDB-WASM compiles its 34 MB for every engine it starts in Node,
 * which takes most of the start; a browser's workers share what was compiled in the same way.
 */

const { instantiate } = WebAssembly
const compiled = new Map<number, Promise<WebAssembly.Module>>()

Object.assign(WebAssembly, {
  async instantiate(source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) {
    if (source instanceof WebAssembly.Module) return instantiate(source, imports)
    const known = compiled.get(source.byteLength) ?? WebAssembly.compile(source)
    compiled.set(source.byteLength, known)
    const module = await known
    return { module, instance: await instantiate(module, imports) }
  },
})
