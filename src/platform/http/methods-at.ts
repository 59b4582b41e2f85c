import type { Endpoint } from './endpoint.ts'

/** Tells which methods a path answers to, none where nothing answers there. */
export function methodsAt(
  prefix: string,
  endpoints: readonly Pick<Endpoint, 'path' | 'method'>[],
): (path: string) => readonly string[] {
  const routes = endpoints.map(({ path, method }) => ({ shape: shapeOf(`${prefix}${path}`), method }))
  return (path) => {
    const found = routes.filter(({ shape }) => shape.test(path)).map(({ method }) => method.toUpperCase())
    return [...new Set(found.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])))].toSorted()
  }
}

/** No part of a path that is declared needs escaping; a name in braces stands for one segment. */
function shapeOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', String.raw`\.`).replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}
