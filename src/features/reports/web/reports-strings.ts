import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of the reports. */
export const reportsStrings = catalogue({
  title: 'Reports',
  about: 'Made from one snapshot of the case. What is not issued is marked as a draft.',
  reports: {
    'safety-case-report': {
      name: 'Clinical Safety Case Report',
      about:
        'The argument that the system is acceptably safe, with the evidence behind it, in the layout of the NHS template.',
    },
    'risk-management-plan': {
      name: 'Clinical Risk Management Plan',
      about:
        'How clinical risk is managed, by whom and with what authority, and which risk is acceptable, in the layout of the NHS template.',
    },
    'hazard-log': {
      name: 'Hazard log',
      about: 'Every hazard with its causes, controls and ratings, in the 28 columns of the NHS template.',
    },
  },
  views: 'What to look at',
  preview: 'Preview',
  issued: 'Issued',
  show: 'Show',
  shown: 'Shown',
  showReport: (name: string) => `Show ${name}`,
  orDraft: 'Draft:',
  wholeCase: 'The whole case',
  wholeCaseAbout: 'Every record and link in one file that Safecase reads again.',
  downloadCase: 'Download as JSON',
  formats: { pdf: 'PDF', docx: 'Word', xlsx: 'Excel' },
  make: (name: string, format: string) => `Make ${name} as ${format}`,
  making: 'Starting…',
  step: (step: string) => `Making: ${step}`,
  download: (fileName: string) => `Download ${fileName}`,
  size: (bytes: number) =>
    bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`,
})
