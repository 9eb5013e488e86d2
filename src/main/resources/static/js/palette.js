// ctrl-k: finds any account, person or page.
const palette = document.getElementById('palette')
const input = palette?.querySelector('input')
const entries = () => [...palette.querySelectorAll('.found a')]

function openPalette() {
  if (palette.open) return
  palette.showModal()
  input.select()
  htmx.trigger(input, 'palette-opened')
}

function choose(step) {
  const all = entries()
  const now = all.findIndex((entry) => entry.classList.contains('at'))
  all[now]?.classList.remove('at')
  const next = all[(now + step + all.length) % all.length]
  next?.classList.add('at')
  next?.scrollIntoView({ block: 'nearest' })
}

if (palette) {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    openPalette()
  })
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-palette]')) {
      event.preventDefault()
      openPalette()
    } else if (event.target === palette) palette.close()
  })
  palette.addEventListener('htmx:afterSettle', () => entries()[0]?.classList.add('at'))
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      choose(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      palette.querySelector('a.at')?.click()
    }
  })
}
