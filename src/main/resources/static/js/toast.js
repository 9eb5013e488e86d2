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

if (toasts) {
  for (const box of toasts.children) leave(box)
  document.body.addEventListener('toast', (event) => toast(event.detail.value))
  document.body.addEventListener('htmx:responseError', () => toast('That did not work. Load the page again and retry.'))
  document.body.addEventListener('htmx:sendError', () => toast('The server does not answer. It may be starting again.'))
}
