// Folded panels close on a click elsewhere and on escape.
const close = (except) => {
  for (const fold of document.querySelectorAll('details.fold[open]')) if (fold !== except) fold.open = false
}

document.addEventListener('click', (event) => close(event.target.closest('details.fold')))
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close()
})
