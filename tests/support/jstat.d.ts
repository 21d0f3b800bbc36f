declare module 'jstat' {
  interface Distribution<Shape> {
    cdf(x: number, shape: Shape): number
    inv(probability: number, shape: Shape): number
  }
  const jstat: {
    jStat: {
      studentt: Distribution<number>
      chisquare: Distribution<number>
      poisson: Pick<Distribution<number>, 'cdf'>
    }
  }
  export default jstat
}
