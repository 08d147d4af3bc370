// swift-tools-version: 6.2
import PackageDescription

/// Every target is built in the strictest mode the toolchain offers, so that each file shows what it depends on.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "retropager",
  traits: [
    .trait(name: "ISAL", description: "Decode gzip by ISA-L (libisal), which is about twice as fast as zlib.")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  // In the order in which the data flows: bytes, records, events, episodes, figures, report.
  targets: [
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(name: "CAllocator"),
    // Looked at by the trait ISAL alone: without it neither the header nor the library is needed.
    .systemLibrary(name: "CISAL", providers: [.apt(["libisal-dev"])]),
    .target(name: "PagingModel", swiftSettings: strict),
    .target(
      name: "LogInput",
      dependencies: [
        "PagingModel", "CZlib", "CByteMasks", .target(name: "CISAL", condition: .when(traits: ["ISAL"])),
      ],
      swiftSettings: strict),
    .target(name: "AlertFormats", dependencies: ["PagingModel", "LogInput"], swiftSettings: strict),
    // The only targets that know YAML, and with it Foundation.
    .target(
      name: "YAMLReading", dependencies: ["PagingModel", "LogInput", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "HistoryMapping",
      dependencies: ["PagingModel", "AlertFormats", "YAMLReading", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "ReviewConfiguration",
      dependencies: [
        "PagingModel", "AlertFormats", "YAMLReading", "HistoryMapping", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),
    .target(name: "AlertCorrelation", dependencies: ["PagingModel"], swiftSettings: strict),
    .target(name: "OncallSchedules", dependencies: ["PagingModel"], swiftSettings: strict),
    .target(name: "LoadStatistics", swiftSettings: strict),
    .target(name: "AlertClustering", dependencies: ["PagingModel", "LoadStatistics"], swiftSettings: strict),
    .target(name: "AlertQuality", dependencies: ["PagingModel", "LoadStatistics"], swiftSettings: strict),
    .target(name: "OncallMetrics", dependencies: ["PagingModel", "LoadStatistics"], swiftSettings: strict),
    .target(
      name: "ReviewPipeline",
      dependencies: [
        "PagingModel", "LogInput", "AlertFormats", "AlertCorrelation", "AlertClustering", "AlertQuality",
        "OncallSchedules", "OncallMetrics",
      ],
      swiftSettings: strict),
    .target(name: "ReportMarkup", swiftSettings: strict),
    .target(name: "ReportCharts", dependencies: ["ReportMarkup"], swiftSettings: strict),
    .target(
      name: "ReviewReport",
      dependencies: [
        "PagingModel", "LogInput", "AlertClustering", "AlertQuality", "LoadStatistics", "OncallMetrics", "ReportMarkup",
        "ReportCharts",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "retropager",
      dependencies: [
        "PagingModel", "LogInput", "AlertFormats", "YAMLReading", "HistoryMapping", "ReviewConfiguration",
        "AlertClustering", "OncallMetrics", "ReviewPipeline", "ReviewReport", "CAllocator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "retropager-fuzz",
      dependencies: [
        "PagingModel", "LogInput", "AlertFormats", "AlertCorrelation", "ReviewPipeline",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "retropager-bench",
      dependencies: ["ReviewPipeline", "ReviewConfiguration", "LogInput", "PagingModel", "CZlib"], swiftSettings: strict
    ),
    .executableTarget(name: "retropager-statistics", dependencies: ["LoadStatistics"], swiftSettings: strict),
    .executableTarget(
      name: "retropager-shifts", dependencies: ["OncallSchedules", "LogInput", "PagingModel"], swiftSettings: strict),
    .executableTarget(
      name: "retropager-links", dependencies: ["AlertClustering", "LogInput", "PagingModel"], swiftSettings: strict),
    .testTarget(name: "PagingModelTests", dependencies: ["PagingModel"], swiftSettings: strict),
    .testTarget(name: "LogInputTests", dependencies: ["LogInput", "PagingModel", "CZlib"], swiftSettings: strict),
    .testTarget(
      name: "AlertFormatsTests", dependencies: ["AlertFormats", "LogInput", "PagingModel"], swiftSettings: strict),
    .testTarget(
      name: "HistoryMappingTests",
      dependencies: ["HistoryMapping", "YAMLReading", "AlertFormats", "LogInput", "PagingModel", "ReviewPipeline"],
      exclude: ["Examples"],
      swiftSettings: strict),
    .testTarget(
      name: "ReviewConfigurationTests",
      dependencies: ["ReviewConfiguration", "YAMLReading", "AlertFormats", "PagingModel"],
      swiftSettings: strict),
    .testTarget(
      name: "AlertCorrelationTests", dependencies: ["AlertCorrelation", "PagingModel"], swiftSettings: strict),
    .testTarget(
      name: "ReviewPipelineTests",
      dependencies: [
        "ReviewPipeline", "ReviewReport", "AlertClustering", "AlertFormats", "OncallSchedules", "OncallMetrics",
        "LogInput", "PagingModel", "CZlib",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests", dependencies: ["retropager", "ReviewPipeline"], swiftSettings: strict),
    .testTarget(
      name: "AlertClusteringTests", dependencies: ["AlertClustering", "PagingModel"], swiftSettings: strict),
    .testTarget(name: "AlertQualityTests", dependencies: ["AlertQuality", "PagingModel"], swiftSettings: strict),
    .testTarget(name: "LoadStatisticsTests", dependencies: ["LoadStatistics"], swiftSettings: strict),
    .testTarget(
      name: "OncallSchedulesTests", dependencies: ["OncallSchedules", "PagingModel"], exclude: ["Calendars"],
      swiftSettings: strict),
    .testTarget(
      name: "OncallMetricsTests", dependencies: ["OncallMetrics", "LoadStatistics", "PagingModel"],
      swiftSettings: strict),
    .testTarget(name: "ReportMarkupTests", dependencies: ["ReportMarkup"], swiftSettings: strict),
    .target(name: "TestSupport", dependencies: ["ReportMarkup"], path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(
      name: "ReportChartsTests", dependencies: ["ReportCharts", "ReportMarkup", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ReviewReportTests",
      dependencies: [
        "ReviewReport", "ReportMarkup", "ReportCharts", "OncallMetrics", "LoadStatistics", "AlertQuality",
        "PagingModel",
        "TestSupport",
      ],
      exclude: ["Goldens"],
      swiftSettings: strict),
  ]
)
