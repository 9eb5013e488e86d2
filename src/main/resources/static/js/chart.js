// The one chart component: an element with data-chart holds what is shown; this file alone says how it looks.
const drawn = new Map()
let library

function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = new URL('../lib/echarts.min.js', import.meta.url)
    script.onload = () => resolve(window.echarts)
    script.onerror = reject
    document.head.append(script)
  })
  return library
}

// Custom properties hold light-dark(…); only a real property resolves them.
function colours() {
  const probe = document.createElement('i')
  probe.style.transition = 'none'
  document.body.append(probe)
  const colour = (name) => {
    probe.style.color = `var(--${name})`
    return getComputedStyle(probe).color
  }
  const found = Object.fromEntries(['ink', 'ink-2', 'ink-3', 'line', 'surface', 'accent'].map((name) => [name, colour(name)]))
  found.series = [1, 2, 3, 4, 5, 6].map((number) => colour(`series-${number}`))
  probe.remove()
  return found
}

const transparent = (colour, alpha) => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${alpha})`)
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const isDay = (label) => /^\d{4}-\d\d-\d\d$/.test(label)
// What stands behind a dot is said in the tooltip alone.
const short = (label) => (isDay(label) ? days.format(new Date(label)) : label.split(' · ')[0])
const long = (label) => (isDay(label) ? weekdays.format(new Date(label)) : label)
const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

function series(chart, look) {
  return chart.series.map((one, index) => {
    const colour = look.series[index % look.series.length]
    if (chart.kind === 'STACKED_BARS') return { name: one.name, type: 'bar', stack: 'all', barCategoryGap: '25%', data: one.values, itemStyle: { color: colour } }
    return {
      name: one.name,
      type: 'line',
      data: one.values,
      symbol: 'none',
      lineStyle: { color: colour, width: 1.5 },
      itemStyle: { color: colour },
      areaStyle: chart.series.length > 1 ? undefined : { color: transparent(colour, 0.12) },
    }
  })
}

function option(chart, look) {
  const text = { color: look['ink-3'], fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 11 }
  return {
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 8, top: chart.series.length > 1 ? 32 : 10, bottom: 4, containLabel: true },
    legend: chart.series.length > 1 ? { type: 'scroll', top: 0, right: 0, pageIconSize: 9, pageIconColor: look['ink-2'], pageIconInactiveColor: look.line, pageTextStyle: text, left: 0, icon: 'roundRect', itemWidth: 8, itemHeight: 8, itemGap: 14, textStyle: { ...text, color: look['ink-2'] } } : undefined,
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: look.surface,
      borderColor: look.line,
      padding: [8, 12],
      textStyle: { ...text, color: look.ink, fontSize: 12 },
      axisPointer: { type: chart.kind === 'STACKED_BARS' ? 'shadow' : 'line', lineStyle: { color: look['ink-3'], type: 'solid' }, shadowStyle: { color: transparent(look['ink-3'], 0.1) } },
      formatter: (points) => tip(chart, points),
    },
    xAxis: { type: 'category', data: chart.x, boundaryGap: chart.kind === 'STACKED_BARS', axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: short, hideOverlap: true, alignMinLabel: 'left', alignMaxLabel: 'right' } },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 4, splitLine: { lineStyle: { color: look.line } }, axisLabel: { ...text, formatter: (value) => numbers.format(value) } },
    series: series(chart, look),
  }
}

// Names come from customers: they are set as text, never as HTML.
function tip(chart, points) {
  const box = document.createElement('div')
  const head = box.appendChild(document.createElement('b'))
  head.textContent = long(points[0].name)
  for (const point of points.filter((one) => one.value || points.length === 1)) {
    const line = box.appendChild(document.createElement('div'))
    const dot = line.appendChild(document.createElement('i'))
    dot.style.cssText = `display:inline-block;width:8px;height:8px;border-radius:2px;margin-right:6px;background:${point.color}`
    line.append(`${numbers.format(point.value)} ${points.length === 1 ? chart.unit : point.seriesName}`)
  }
  return box
}

async function draw(element) {
  const chart = JSON.parse(element.dataset.chart)
  const drawing = (await echarts()).init(element, null, { renderer: 'svg' })
  drawing.setOption(option(chart, colours()))
  drawn.set(element, { drawing, chart })
  new ResizeObserver(() => drawing.resize()).observe(element)
  if (element.dataset.live) follow(element)
}

// A live chart asks for its figures every two seconds while somebody can see it.
function follow(element) {
  setTimeout(async () => {
    if (!element.isConnected) return
    if (!document.hidden) {
      const answer = await fetch(element.dataset.live, { headers: { Accept: 'application/json' } }).catch(() => null)
      if (answer?.ok) renew(element, await answer.json())
    }
    follow(element)
  }, 2000)
}

function renew(element, chart) {
  const known = drawn.get(element)
  known.chart = chart
  known.drawing.setOption(option(chart, colours()))
}

function drawAll(root) {
  for (const element of root.querySelectorAll('[data-chart]')) if (!drawn.has(element)) draw(element)
}

drawAll(document)
document.body.addEventListener('htmx:load', (event) => drawAll(event.target))
document.addEventListener('theme-changed', () => {
  for (const [element, known] of drawn) {
    if (element.isConnected) known.drawing.setOption(option(known.chart, colours()))
    else drawn.delete(element)
  }
})
