/** Coefficients of the three rational approximations, constant term first. */
const centre = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
};
const shoulder = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const tail = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};

/**
 * Value that a standard normal variable stays below with a given probability, to about 1e-16 relative.
 * @param probability Above 0 and below 1.
 * @source Wichura (1988), "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37.
 * @example normalQuantile(0.975) // => 1.9599639845400536
 */
export function normalQuantile(probability: number): number {
  const distance = probability - 0.5;
  if (Math.abs(distance) <= 0.425) {
    return distance * quotient(centre, 0.180625 - distance * distance);
  }
  const depth = Math.sqrt(-Math.log(distance < 0 ? probability : 1 - probability));
  const value = depth <= 5 ? quotient(shoulder, depth - 1.6) : quotient(tail, depth - 5);
  return distance < 0 ? -value : value;
}

function quotient({ top, bottom }: { top: readonly number[]; bottom: readonly number[] }, x: number): number {
  const polynomial = (coefficients: readonly number[]) =>
    coefficients.reduceRight((sum, each) => sum * x + each, 0);
  return polynomial(top) / polynomial(bottom);
}
