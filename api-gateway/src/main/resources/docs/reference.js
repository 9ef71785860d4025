Scalar.createApiReference('#reference', {
  url: 'openapi.json',
  authentication: { preferredSecurityScheme: 'bearer' },
  // nothing from elsewhere: fonts, telemetry, the vendor's proxy and assistants
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
});
