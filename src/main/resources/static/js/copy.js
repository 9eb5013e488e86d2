// Buttons that copy what another element says.
import { toast } from './toast.js'

document.addEventListener('click', async (event) => {
  const button = event.target.closest('[data-copy]')
  if (!button) return
  await navigator.clipboard.writeText(document.querySelector(button.dataset.copy).textContent)
  toast('Copied.')
})
