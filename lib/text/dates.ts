/** Words that name a time: months, days, quarters, seasons, feasts, years. */
export const dateWords: readonly string[] = [
  ...(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri q1 q2 q3 q4 h1 h2 easter christmas summer spring autumn winter fall ramadan ' +
    'januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag ostern weihnachten sommer herbst frühjahr frühling jahresende ' +
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi noël pâques été hiver printemps automne rentrée ' +
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes navidad verano otoño invierno primavera'
  ).split(' '),
  ...Array.from({ length: 30 }, (_, i) => String(2015 + i)),
];
