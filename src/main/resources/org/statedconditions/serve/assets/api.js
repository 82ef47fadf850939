// Questions to the server that this page came from; see /api/v1/openapi.json.

/** An answer that is none: `problems` say what is wrong, and where. */
export class Refused extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title ?? 'The server gave no answer.');
    this.status = problem.status;
    this.problems = problem.problems ?? [];
  }
}

const BUSY = 503;

async function send(method, path, body, headers = {}) {
  const address = new URL('api/v1' + path, document.baseURI);
  const request = {method, headers: {...headers}};
  if (body !== undefined) {
    request.headers['Content-Type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(address, request);
    if (response.ok) {
      return response;
    }
    if (response.status === BUSY && attempt < 5) {
      await new Promise(resolve => setTimeout(resolve, 100 * attempt));
      continue;
    }
    const told = response.headers.get('Content-Type')?.includes('json');
    throw new Refused(told ? await response.json() : {title: response.statusText, status: response.status});
  }
}

export const get = async path => (await send('GET', path)).json();
export const post = async (path, body) => (await send('POST', path, body)).json();
export const page = async (path, body) => (await send('POST', path + '?format=html', body)).text();
export const put = (path, body, headers) => send('PUT', path, body, headers);
