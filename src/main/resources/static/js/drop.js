// A file dropped or chosen is sent at once, with its progress shown. Without script the form has a button.
const area = (event) => event.target.closest?.('[data-drop]')

function send(form) {
  const request = new XMLHttpRequest()
  const bar = form.querySelector('progress')
  bar.hidden = false
  request.upload.addEventListener('progress', (event) => (bar.value = event.loaded / event.total))
  request.addEventListener('load', () => show(request))
  request.open('POST', form.action)
  request.send(new FormData(form))
}

// Taken in, it leads to the import's page; refused, the same page comes back with the reason.
function show(request) {
  if (request.status === 403) return location.reload()
  if (new URL(request.responseURL).pathname !== location.pathname) return location.assign(request.responseURL)
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html').querySelector('main')
  if (answer) document.querySelector('main').replaceWith(answer)
  else location.reload()
}

document.addEventListener('change', (event) => {
  if (area(event) && event.target.files.length) send(area(event))
})

for (const name of ['dragenter', 'dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    const form = area(event)
    if (!form) return
    event.preventDefault()
    form.classList.toggle('over', name === 'dragenter' || name === 'dragover')
    if (name !== 'drop' || !event.dataTransfer.files.length) return
    form.querySelector('input[type=file]').files = event.dataTransfer.files
    send(form)
  })
}
