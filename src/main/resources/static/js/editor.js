// The editor: line numbers, a mark at every line with a mistake, a click on a mistake goes there, new lines keep their indent.
const editor = document.querySelector('[data-editor]')

if (editor) {
  const text = editor.querySelector('textarea')
  const gutter = editor.querySelector('.gutter')
  const check = document.getElementById('check')

  const number = () => {
    const wrong = new Set([...check.querySelectorAll('[data-line]')].map((mistake) => Number(mistake.dataset.line)))
    const lines = text.value.split('\n').length
    gutter.replaceChildren()
    for (let line = 1; line <= lines; line++) {
      const label = document.createElement(wrong.has(line) ? 'b' : 'span')
      label.textContent = line
      gutter.append(label, '\n')
    }
    text.style.height = 'auto'
    text.style.height = `${Math.max(text.scrollHeight, 480)}px`
  }

  const goTo = (line, column) => {
    const before = text.value.split('\n').slice(0, line - 1)
    const at = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
    text.focus()
    text.setSelectionRange(at, at)
    const top = text.getBoundingClientRect().top + scrollY + line * 20
    if (top < scrollY + 80 || top > scrollY + innerHeight - 40) scrollTo({ top: top - innerHeight / 2 })
  }

  const newLine = (event) => {
    const line = text.value.slice(0, text.selectionStart).split('\n').pop()
    const indent = line.match(/^ */)[0] + (line.trimEnd().endsWith(':') ? '  ' : '')
    if (!indent) return
    event.preventDefault()
    text.setRangeText('\n' + indent, text.selectionStart, text.selectionEnd, 'end')
    text.dispatchEvent(new Event('input', { bubbles: true }))
  }

  text.addEventListener('input', number)
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.shiftKey) newLine(event)
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      text.form.requestSubmit()
    }
  })
  check.addEventListener('htmx:afterSettle', number)
  check.addEventListener('click', (event) => {
    const mistake = event.target.closest('[data-line]')
    if (mistake && Number(mistake.dataset.line)) goTo(Number(mistake.dataset.line), Number(mistake.dataset.column))
  })
  number()
}
