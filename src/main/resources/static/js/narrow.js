// On a narrow screen a table that does not fit stands as cards, each figure with the name of its column; without script it
// scrolls. Tabs that scroll show the one that is chosen.
const phone = matchMedia('(max-width: 720px)')

function name(table) {
  const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent.trim())
  for (const row of table.tBodies[0].rows) [...row.cells].forEach((cell, index) => (cell.dataset.label = heads[index] ?? ''))
}

const squeezed = (table) => [...table.tBodies[0].rows].some((row) => row.offsetHeight > 72)

function fit() {
  for (const box of document.querySelectorAll('main .scroll')) {
    const table = box.querySelector(':scope > table:not(.heat, .ranking)')
    if (!table?.tHead || !table.tBodies[0]) continue
    table.classList.remove('stacked')
    if (!phone.matches || (box.scrollWidth <= box.clientWidth + 1 && !squeezed(table))) continue
    name(table)
    table.classList.add('stacked')
  }
  for (const tabs of document.querySelectorAll('.tabs')) {
    const chosen = tabs.querySelector('[aria-current]')
    if (chosen) tabs.scrollLeft = chosen.offsetLeft - (tabs.clientWidth - chosen.offsetWidth) / 2
  }
}

fit()
phone.addEventListener('change', fit)
document.body.addEventListener('htmx:afterSettle', fit)
