// Draws the calendar; its words and its feed stand on the page.
(function () {
  const colour = (tone) =>
    getComputedStyle(document.documentElement).getPropertyValue('--jz-' + tone).trim();
  const narrow = matchMedia('(max-width: 767px)');

  function draw(place) {
    const words = place.dataset;
    const calendar = new FullCalendar.Calendar(place, {
      locale: words.language === 'zh' ? 'zh-cn' : 'en',
      // Without the zone's own rules the calendar shows the hour as the feed writes it.
      timeZone: 'Asia/Shanghai',
      now: words.now,
      firstDay: 1,
      height: 'auto',
      initialView: narrow.matches ? 'listWeek' : 'dayGridMonth',
      headerToolbar: {
        left: 'prev,next today', center: 'title',
        right: narrow.matches ? '' : 'dayGridMonth,timeGridWeek,listWeek',
      },
      buttonText: {
        today: words.today, month: words.month, week: words.week, list: words.list,
      },
      allDaySlot: false,
      noEventsText: words.empty,
      dayMaxEvents: 5,
      moreLinkContent: (more) => '+' + more.num,
      moreLinkHint: words.list,
      moreLinkClick: 'listWeek',
      buttonHints: { prev: words.earlier, next: words.later, today: words.today },
      viewHint: '$0',
      eventTimeFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
      events: { url: words.calendar.split('?')[0], extraParams: extra(words.calendar) },
      // What a narrow column cuts off is read on demand.
      eventDidMount: (info) => info.el.setAttribute('title', info.event.title),
      eventDataTransform: (event) => ({ ...event, color: colour(event.tone) || undefined }),
    });
    calendar.render();
    narrow.addEventListener('change', () =>
      calendar.changeView(narrow.matches ? 'listWeek' : 'dayGridMonth'));
  }

  function extra(address) {
    return Object.fromEntries(new URLSearchParams(address.split('?')[1] || ''));
  }

  document.addEventListener('DOMContentLoaded', () =>
    document.querySelectorAll('[data-calendar]').forEach(draw));
})();
