/** The release of the Rust crate converge-core whose contract this package carries. */
export const CONTRACT_VERSION = "2.1.2";
