// Toasts leave by themselves, but wait while somebody reads them.
const toasts = document.getElementById('toasts')

export function toast(text) {
  const box = document.createElement('div')
  box.className = 'toast'
  const words = document.createElement('span')
  words.textContent = text
  box.append(words)
  toasts.append(box)
  leave(box)
}

function leave(box) {
  setTimeout(() => {
    if (box.matches(':hover, :focus-within')) return leave(box)
    box.classList.add('gone')
    setTimeout(() => box.remove(), 400)
  }, 7000)
}

// After a restart of the server the page holds a token of before: it is handed a new one and says so.
const renewed = (answer) => answer.status === 403 && answer.getResponseHeader('HX-Trigger')?.includes('fresh-token')

function renew(token) {
  for (const field of document.querySelectorAll('input[name=_csrf]')) field.value = token
  const headers = JSON.parse(document.body.getAttribute('hx-headers') ?? '{}')
  for (const name of Object.keys(headers)) headers[name] = token
  document.body.setAttribute('hx-headers', JSON.stringify(headers))
  toast('Evenkeel was started again. It is ready now: do that once more.')
}

if (toasts) {
  for (const box of toasts.children) leave(box)
  document.body.addEventListener('toast', (event) => toast(event.detail.value))
  document.body.addEventListener('htmx:responseError', (event) => {
    if (!renewed(event.detail.xhr)) toast('That did not work. Load the page again and retry.')
  })
  document.body.addEventListener('fresh-token', (event) => renew(event.detail.value))
  document.body.addEventListener('htmx:sendError', () => toast('The server does not answer. It may be starting again.'))
}
