// Light or dark at once, without loading the page again; the form does the same without script.
const root = document.documentElement
const dark = () => root.dataset.theme === 'dark' || (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)

function show(form) {
  const button = form.querySelector('button')
  button.value = dark() ? 'light' : 'dark'
  const use = button.querySelector('use')
  use.setAttribute('href', use.getAttribute('href').replace(/#.*/, dark() ? '#sun' : '#moon'))
}

for (const form of document.querySelectorAll('[data-theme-toggle]')) {
  show(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    root.dataset.theme = form.querySelector('button').value
    document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`
    show(form)
    document.dispatchEvent(new CustomEvent('theme-changed'))
  })
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => document.dispatchEvent(new CustomEvent('theme-changed')))
