import Glibc

/// docs/CONFIGURATION.md.
let pageOfTheDocumentation: String = {
  let path = String(#filePath.dropLast("Tests/ReviewConfigurationTests/Support/DocumentedExample.swift".count))
  guard let file = fopen(path + "docs/CONFIGURATION.md", "r") else { preconditionFailure("no docs/CONFIGURATION.md") }
  defer { fclose(file) }
  var content: [UInt8] = []
  while case let byte = fgetc(file), byte != EOF { content.append(UInt8(truncatingIfNeeded: byte)) }
  return String(decoding: content, as: UTF8.self)
}()

/// The example that the page shows.
let exampleOfTheDocumentation: String = {
  guard let start = pageOfTheDocumentation.firstRange(of: "```yaml\n")?.upperBound,
    let end = pageOfTheDocumentation[start...].firstRange(of: "```\n")?.lowerBound
  else { preconditionFailure("no example in docs/CONFIGURATION.md") }
  return String(pageOfTheDocumentation[start..<end])
}()
