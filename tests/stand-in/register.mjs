// Loaded before the built main bundle: whoever imports `electron` gets the stand-in.
import { register } from 'node:module'

const hooks = `
  export async function resolve(specifier, context, next) {
    return specifier === 'electron' ? { url: ${JSON.stringify(new URL('./electron.mjs', import.meta.url).href)}, shortCircuit: true } : next(specifier, context)
  }`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
