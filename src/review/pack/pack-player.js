// The script inside a practice pack, as it is: a click on a time, a word or a term plays from there, and words light up.
for (const take of document.querySelectorAll('.take')) {
  const audio = take.querySelector('audio');
  if (!audio) continue;
  const words = [...take.querySelectorAll('span[data-at]')];
  const times = words.map((word) => Number(word.dataset.at));
  let lit = null;
  let until = Number.POSITIVE_INFINITY;

  const light = () => {
    if (audio.currentTime >= until) {
      until = Number.POSITIVE_INFINITY;
      audio.pause();
    }
    const next = words[times.findLastIndex((time) => time <= audio.currentTime)] ?? null;
    if (next === lit) return;
    lit?.removeAttribute('aria-current');
    next?.setAttribute('aria-current', 'true');
    lit = next;
  };
  const follow = () => {
    light();
    if (!audio.paused) requestAnimationFrame(follow);
  };
  audio.addEventListener('play', follow);
  audio.addEventListener('timeupdate', light); // goes on in a hidden tab, where no frame is drawn
  audio.addEventListener('pause', () => {
    if (audio.paused) until = Number.POSITIVE_INFINITY; // unless the next stretch has begun since
  });

  const playFrom = (element) => {
    for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause();
    audio.currentTime = Number(element.dataset.at);
    until = Number(element.dataset.until ?? Number.POSITIVE_INFINITY);
    audio.play();
  };
  const section = take.closest('section');
  section.addEventListener('click', (event) => {
    const element = event.target.closest('[data-at]');
    if (!element) return;
    if (element.dataset.take === take.dataset.index || take.contains(element)) playFrom(element);
  });
}

addEventListener('beforeprint', () => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
});
