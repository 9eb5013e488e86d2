// A thin line along the top while htmx waits for more than a moment. What refreshes by itself shows none.
const line = document.querySelector('.htmx-working')
let wait

document.body.addEventListener('htmx:beforeRequest', (event) => {
  if (event.target.closest('[data-silent]')) return
  clearTimeout(wait)
  wait = setTimeout(() => line?.classList.add('on'), 150)
})
document.body.addEventListener('htmx:afterRequest', () => {
  clearTimeout(wait)
  line?.classList.remove('on')
})
