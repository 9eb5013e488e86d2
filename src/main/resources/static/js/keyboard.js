// Rows by keyboard: j and k walk (on the board they go to its first cell), enter opens, / goes to the filter, u undoes what the toast offers, ? shows the keys; a click anywhere in a row opens it.
const typing = (target) => target.closest('input, textarea, select, [contenteditable]')

function rows() {
  const own = [...document.querySelectorAll('[data-rows] tr[data-href]')]
  if (own.length) return own
  const others = document.querySelectorAll('main .scroll table:not(.heat) > tbody > tr, main .list > li')
  return [...others].filter((row) => row.querySelector('a[href]') && row.offsetParent)
}

const address = (row) => row.dataset.href ?? row.querySelector('a[href]').href

function walk(step) {
  const all = rows()
  if (!all.length) return document.querySelector('.heat td a')?.focus()
  const now = all.findIndex((row) => row.classList.contains('at'))
  const next = all[Math.min(all.length - 1, Math.max(0, now + step))]
  all[now]?.classList.remove('at')
  next.classList.add('at')
  all[now]?.removeAttribute('aria-current')
  next.setAttribute('aria-current', 'true')
  next.scrollIntoView({ block: 'nearest' })
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return
  const at = document.querySelector('main .at')
  if (event.key === 'j') walk(1)
  else if (event.key === 'k') walk(-1)
  else if (event.key === 'Enter' && at && !event.target.closest('a, button, summary')) location.href = address(at)
  else if (at?.querySelector(`[data-key="${CSS.escape(event.key)}"]`)) {
    event.preventDefault()
    const button = at.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
    button.click()
    button.closest('details')?.querySelector('select, input:not([type=hidden])')?.focus()
  } else if (event.key === 'u') document.querySelector('.toast:not(.gone) button')?.click()
  else if (event.key === '?') document.getElementById('help')?.showModal()
  else if (event.key === '/') {
    const filter = document.querySelector('.filters input[type=search]')
    if (!filter) return
    event.preventDefault()
    filter.focus()
  }
})

// The board by week: arrows walk from cell to cell, home and end to the first and last week.
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -1000], End: [0, 1000] }

document.addEventListener('keydown', (event) => {
  const cell = event.target.closest('.heat td')
  const step = STEPS[event.key]
  if (!cell || !step || event.ctrlKey || event.metaKey || event.altKey) return
  event.preventDefault()
  const lines = [...cell.closest('tbody').rows]
  const line = lines[Math.min(lines.length - 1, Math.max(0, lines.indexOf(cell.parentElement) + step[0]))]
  const next = line.cells[Math.min(line.cells.length - 1, Math.max(1, cell.cellIndex + step[1]))].querySelector('a')
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
})

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-help]')) document.getElementById('help').showModal()
})

document.getElementById('help')?.addEventListener('click', (event) => {
  if (event.target === event.currentTarget) event.currentTarget.close()
})

document.addEventListener('click', (event) => {
  const row = event.target.closest('tr[data-href]')
  if (!row || event.target.closest('a, button, input, label, summary') || String(getSelection())) return
  if (event.ctrlKey || event.metaKey) open(row.dataset.href, '_blank')
  else location.href = row.dataset.href
})
