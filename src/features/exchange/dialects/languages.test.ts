import { describe, expect, it } from 'vitest'
import { readLog } from '../reading.test-support.ts'

/** Each hazard with what the log states of it: title, causes, controls, initial and residual scores, owner. */
const stated = async (files: Readonly<Record<string, string>>) => {
  const { result } = await readLog(files)
  const scores = ({ stated: { severity, likelihood, risk } }: (typeof result.hazards)[number]['initial']) =>
    [severity, likelihood, risk].map((text) => text ?? '').join('/')
  return result.hazards.map(({ title, causes, controls, initial, residual, owner }) =>
    [title, `${causes}c ${controls}m`, scores(initial), scores(residual), owner ?? ''].join(' | '),
  )
}

describe('logs in other languages', () => {
  it.each([
    [
      'a German failure analysis with its letters',
      'Nr.;Funktion;Fehlerart;Fehlerfolge;B;Fehlerursache;A;Vermeidungsmaßnahme;Entdeckungsmaßnahme;E;RPZ;Bearbeiter',
      '1;Dosis zeigen;Falsche Einheit;Überdosis;9;Gebietsschema;3;Feste Einheit;Systemtest;4;108;Frau Ost',
      'Falsche Einheit | 1c 2m | 9/3/108 | // | Frau Ost',
    ],
    [
      'a French failure analysis with its letters',
      'N°;Mode de défaillance;Effet;Cause;G;O;D;C;Mesures;Pilote',
      '1;Mauvaise unité;Surdosage;Paramètre;4;2;3;24;Unité fixe;Mme Est',
      'Mauvaise unité | 1c 1m | 4/2/24 | // | Mme Est',
    ],
    [
      'a German log whose stages are told by its measures',
      'Kennung;Gefährdung;Auslöser;Risiko vor Maßnahmen;Schutzmaßnahmen;Risiko nach Maßnahmen;Zuständig',
      'G1;Falsches Bett;Tippfehler;Hoch;Strichcode;Gering;Station',
      'Falsches Bett | 1c 1m | //Hoch | //Gering | Station',
    ],
    [
      'a Dutch log whose stages are told by its measures',
      'Volgnummer;Gevaar;Oorzaak;Risico voor maatregelen;Beheersmaatregelen;Risico na maatregelen;Verantwoordelijke',
      '1;Verkeerd bed;Typefout;Hoog;Streepjescode;Laag;Afdeling',
      'Verkeerd bed | 1c 1m | //Hoog | //Laag | Afdeling',
    ],
  ])('are read from %s', async (_, header, row, expected) => {
    expect(await stated({ 'log.csv': `${header}\n${row}\n` })).toEqual([expected])
  })

  it('are read from a single table of fields of which few are known', async () => {
    const rows = [
      ['Rubrique', 'Contenu'],
      ['Danger', 'Mauvais lit'],
      ['Contexte', 'Accueil'],
      ['Population', 'Adultes'],
      ['Gravité', 'Élevée'],
      ['Mesures', 'Bracelet; Photo'],
      ['Relu par', 'M. Sud'],
      ['Remarque', 'À revoir'],
      ['Annexe', 'Plan'],
    ].map((cells) => `| ${cells.join(' | ')} |`)
    const [first = '', ...others] = rows
    expect(await stated({ 'log.md': ['# Fiche', '', first, '|---|---|', ...others].join('\n') })).toEqual([
      'Mauvais lit | 0c 2m | Élevée// | // | ',
    ])
  })
})
