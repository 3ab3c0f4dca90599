import noticeUrl from './as-of-notice.ts?worker&url';

/** Only a page that is asked for as of a day loads what shows it so. */
if (new URLSearchParams(location.search).has('on')) void import(/* @vite-ignore */ noticeUrl);
