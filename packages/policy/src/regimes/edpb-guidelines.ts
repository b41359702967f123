import type { Texts } from '../model/text.ts';

/** What counts as placing or reading something on a device, in all of Europe. */
export const EDPB_GUIDELINES: Texts = {
  nl: 'richtsnoeren 2/2023 van de Europese privacytoezichthouders (EDPB)',
  en: 'Guidelines 2/2023 of the European Data Protection Board (EDPB)',
  de: 'Leitlinien 2/2023 des Europäischen Datenschutzausschusses (EDSA)',
  fr: 'lignes directrices 2/2023 du Comité européen de la protection des données (CEPD)',
  es: 'directrices 2/2023 del Comité Europeo de Protección de Datos (CEPD)',
  it: 'linee guida 2/2023 del Comitato europeo per la protezione dei dati (EDPB)',
  pt: 'diretrizes 2/2023 do Comité Europeu para a Proteção de Dados (CEPD)',
  pl: 'wytyczne 2/2023 Europejskiej Rady Ochrony Danych (EROD)',
  sv: 'riktlinjer 2/2023 från Europeiska dataskyddsstyrelsen (EDPB)',
};
