/** Addresses of the framework's texts and of the files `prebuild` wrote. */
declare module 'virtual:published' {
  const addresses: Readonly<
    Record<
      'framework.json' | 'dataFiles.json' | 'observation.csv' | 'neighbour.csv' | 'school_figure.csv',
      string
    >
  >
  export default addresses
}
