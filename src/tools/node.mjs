const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

// Vite's own range.
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  console.error(
    `This project needs Node 20.19 or later (22.12 or later in the 22 line); this is ${process.versions.node}.`,
  )
  console.error('Get a newer one from https://nodejs.org and run the same command again.')
  process.exit(1)
}
