/** An invented report; those of one event bear the same letter. */
export interface SampleReport {
  readonly event: string;
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

const report = (event: string, published: string, title: string, text: string): SampleReport => ({
  event,
  published,
  title,
  text,
});

/** Twins: events of one kind that must be told apart, each told by two outlets or more. */
export const TWINS: Readonly<Record<string, readonly SampleReport[]>> = {
  'two floods in two towns on one day': [
    report(
      'a',
      '2026-03-04',
      'Flood cuts Brackwater in two',
      'The river Senn burst its banks at Brackwater early on Wednesday and left four hundred homes under water. Mayor Tilda Roon said the old bridge had been closed and that a school was open as a shelter. Nobody was hurt.',
    ),
    report(
      'a',
      '2026-03-04',
      'Hundreds leave homes as the Senn floods Brackwater',
      'About four hundred homes in Brackwater were flooded on Wednesday when the Senn rose two metres overnight. Families were taken to a school, and the old bridge is closed, mayor Tilda Roon said.',
    ),
    report(
      'b',
      '2026-03-04',
      'Flood cuts Ostery off',
      'The river Lamm burst its banks at Ostery early on Wednesday and left two hundred homes under water. Mayor Henk Darrow said the station had been closed and that a sports hall was open as a shelter. Nobody was hurt.',
    ),
    report(
      'b',
      '2026-03-04',
      'Lamm floods two hundred homes in Ostery',
      'Two hundred homes in Ostery were under water on Wednesday after the Lamm rose in the night. The sports hall takes people in and no trains stop at the station, said mayor Henk Darrow.',
    ),
  ],
  'two rulings of one court on one day': [
    report(
      'a',
      '2026-05-11',
      'Court strikes down Merrow fishing ban',
      'The high court in Calder struck down a ban on night fishing off Merrow on Monday, ruling that the ministry had not heard the skippers. Judge Ana Pell gave the ministry sixty days to appeal.',
    ),
    report(
      'a',
      '2026-05-11',
      'Skippers win case against night fishing ban',
      'Skippers from Merrow may fish at night again after the high court in Calder found that the ministry never asked them. The ban falls at once, judge Ana Pell said; the ministry has sixty days to appeal.',
    ),
    report(
      'b',
      '2026-05-11',
      'Court upholds Lindale mining permit',
      'The high court in Calder upheld a permit for a lithium mine at Lindale on Monday, ruling that the ministry had heard the farmers. Judge Rolf Easter gave the farmers sixty days to appeal.',
    ),
    report(
      'b',
      '2026-05-11',
      'Farmers lose case against lithium mine',
      'Farmers at Lindale have lost their case against a lithium mine. Their objections had been heard by the ministry, judge Rolf Easter ruled in Calder; they have sixty days to appeal.',
    ),
  ],
  'the same cup final in two years': [
    report(
      'a',
      '2025-05-17',
      'Northfield lift the cup',
      'Northfield Rovers beat Harbour United 2-1 in the cup final at Gullet Park on Saturday. Sam Okoro scored the winner with four minutes left in front of 31,000 people.',
    ),
    report(
      'a',
      '2025-05-18',
      'Late Okoro goal wins cup for Northfield',
      'A goal by Sam Okoro four minutes from the end won Northfield Rovers the cup final against Harbour United, 2-1, before 31,000 at Gullet Park.',
    ),
    report(
      'b',
      '2026-05-16',
      'Harbour lift the cup',
      'Harbour United beat Northfield Rovers 3-0 in the cup final at Gullet Park on Saturday. Lena Fisk scored twice in the first half in front of 29,000 people.',
    ),
    report(
      'b',
      '2026-05-16',
      'Fisk double wins cup for Harbour',
      'Two first-half goals by Lena Fisk set Harbour United on the way to a 3-0 win over Northfield Rovers in the cup final before 29,000 at Gullet Park.',
    ),
  ],
  'two earthquakes within a day': [
    report(
      'a',
      '2026-02-10',
      'Magnitude 5.8 earthquake shakes Sorvik',
      'A magnitude 5.8 earthquake struck off the coast of Sorvik on Tuesday at a depth of ten kilometres, the Seismological Institute said. There was no tsunami warning and no report of damage.',
    ),
    report(
      'a',
      '2026-02-10',
      'Strong quake felt in Sorvik',
      'People in Sorvik ran into the streets on Tuesday when an earthquake of magnitude 5.8 struck off the coast. The Seismological Institute gave no tsunami warning; no damage was reported.',
    ),
    report(
      'b',
      '2026-02-11',
      'Magnitude 6.1 earthquake shakes Pelan',
      'A magnitude 6.1 earthquake struck off the coast of Pelan on Wednesday at a depth of forty kilometres, the Seismological Institute said. There was no tsunami warning and no report of damage.',
    ),
    report(
      'b',
      '2026-02-11',
      'Strong quake felt in Pelan',
      'Windows broke in Pelan on Wednesday when an earthquake of magnitude 6.1 struck off the coast. The Seismological Institute gave no tsunami warning; no damage was reported.',
    ),
  ],
  "a company's results in two quarters": [
    report(
      'a',
      '2026-04-23',
      'Haldane profit falls in first quarter',
      'Haldane Shipping made a profit of 41 million crowns in the first quarter, down 12 per cent, as freight rates fell. Chief executive Mira Stone expects a better second half.',
    ),
    report(
      'a',
      '2026-04-23',
      'Lower freight rates hit Haldane',
      'Profit at Haldane Shipping fell 12 per cent to 41 million crowns in the three months to March because of lower freight rates, said chief executive Mira Stone.',
    ),
    report(
      'b',
      '2026-07-22',
      'Haldane profit rises in second quarter',
      'Haldane Shipping made a profit of 58 million crowns in the second quarter, up 9 per cent, as freight rates rose. Chief executive Mira Stone expects a good second half.',
    ),
    report(
      'b',
      '2026-07-22',
      'Higher freight rates lift Haldane',
      'Profit at Haldane Shipping rose 9 per cent to 58 million crowns in the three months to June because of higher freight rates, said chief executive Mira Stone.',
    ),
  ],
  'a new event in the same place the day after, beside an update': [
    report(
      'a',
      '2026-06-02',
      'Fire at Quarry Street warehouse',
      'A fire destroyed a furniture warehouse in Quarry Street, Eddleton, on Tuesday night. Sixty firefighters were sent, and smoke closed the ring road. One guard was taken to hospital, the fire service said.',
    ),
    report(
      'a',
      '2026-06-03',
      'Warehouse fire in Eddleton is out',
      'The fire that destroyed a furniture warehouse in Quarry Street, Eddleton, was put out on Wednesday morning. The ring road is open again. A guard is still in hospital, the fire service said.',
    ),
    report(
      'b',
      '2026-06-03',
      'Eddleton council fires its planning chief',
      'Eddleton council dismissed its head of planning, Otto Brandt, on Wednesday over permits for homes on the ring road. The council will look for a successor in the autumn.',
    ),
  ],
  'two emergency landings on one day': [
    report(
      'a',
      '2026-04-14',
      'Holiday jet turns back to Merrow',
      'A Coastline Air jet with 174 people on board returned to Merrow airport on Tuesday when smoke was noticed in the cabin. Passengers left by the slides. The airline said the flight to Palma would go the next morning.',
    ),
    report(
      'a',
      '2026-04-14',
      'Smoke in cabin: 174 leave plane by slides',
      'Passengers slid to safety in Merrow on Tuesday after a Coastline Air flight bound for Palma came back with smoke in its cabin. Nobody was hurt, according to the airport.',
    ),
    report(
      'b',
      '2026-04-14',
      'Cargo plane lands on one engine at Northfield',
      'A cargo plane of Polar Freight landed safely at Northfield airport on Tuesday after one of its engines failed. Two pilots were on board. The airport was closed for an hour.',
    ),
    report(
      'b',
      '2026-04-14',
      'Engine fails above Northfield',
      'Two pilots brought a Polar Freight plane down on a single engine at Northfield on Tuesday. Flights were held for an hour; the company is looking into the failure.',
    ),
  ],
  'two strikes in one week': [
    report(
      'a',
      '2026-09-07',
      'Tram drivers walk out in Harbour Town',
      'Tram drivers in Harbour Town stopped work on Monday for two days over night shifts. The union said nine in ten drivers took part. Buses run instead on the Harbour Line.',
    ),
    report(
      'a',
      '2026-09-07',
      'No trams until Wednesday',
      'Harbour Town is without trams since Monday morning. Drivers are on strike against new night shifts, and buses serve the Harbour Line until Wednesday, the operator said.',
    ),
    report(
      'b',
      '2026-09-08',
      'Nurses walk out in Calder',
      'Nurses at three hospitals in Calder stopped work on Tuesday for two days over pay. The union said eight in ten nurses took part. Emergency wards stay open.',
    ),
    report(
      'b',
      '2026-09-08',
      'Calder hospitals put off operations as nurses strike',
      'Planned operations are off at three Calder hospitals until Thursday because nurses are on strike for higher pay. Emergencies are treated, the health office said.',
    ),
  ],
  'two verdicts, one defendant each': [
    report(
      'a',
      '2026-11-03',
      'Banker jailed for six years',
      'Former banker Piet Lowell was sentenced to six years in prison in Eddleton on Tuesday for taking 3 million crowns from clients. His lawyer will appeal.',
    ),
    report(
      'a',
      '2026-11-03',
      'Lowell guilty of fraud',
      'Piet Lowell, once head of the Meridian Bank, must go to prison for six years. A jury in Eddleton found him guilty of defrauding clients of three million crowns.',
    ),
    report(
      'b',
      '2026-11-04',
      'Builder jailed for four years',
      'Builder Greta Hume was sentenced to four years in prison in Eddleton on Wednesday for taking 2 million crowns from customers. Her lawyer will appeal.',
    ),
    report(
      'b',
      '2026-11-04',
      'Hume guilty of fraud',
      'Greta Hume, who sold homes that were never built, must go to prison for four years. A jury in Eddleton found her guilty of defrauding customers of two million crowns.',
    ),
  ],
  'the same wire text in two outlets, and another report': [
    report(
      'a',
      '2026-03-20',
      'Lighthouse museum opens on Gullet Point',
      'The lighthouse on Gullet Point opened as a museum on Friday after two years of repairs. Ingrid Moss, who kept its log for thirty years, cut the ribbon before four hundred guests.',
    ),
    report(
      'a',
      '2026-03-20',
      'Gullet Point lighthouse is a museum now',
      'The lighthouse on Gullet Point opened as a museum on Friday after two years of repairs. Ingrid Moss, who kept its log for thirty years, cut the ribbon before four hundred guests.',
    ),
    report(
      'b',
      '2026-03-20',
      'Ferry is late again',
      'Passengers waited two hours for the ferry to Gullet Point on Friday, the third long delay this month. The operator blamed fog and a missing pilot.',
    ),
  ],
};
