/** Where registered files live; the only readable place once the engine is locked. */
export const importDirectory = 'import'

/** Run once, in this order, right after connecting: from then on no address, extension or other path can be reached. */
export const lockStatements = [
  'SET autoload_known_extensions=false',
  'SET autoinstall_known_extensions=false',
  `SET allowed_directories=['${importDirectory}']`,
  'SET enable_external_access=false',
  'SET lock_configuration=true',
].join(';')
