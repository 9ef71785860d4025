Scalar.createApiReference('#reference', {
  url: 'openapi.json',
  authentication: {
    preferredSecurityScheme: 'oauth2',
    securitySchemes: {
      oauth2: {
        flows: {
          authorizationCode: {
            'x-scalar-client-id': 'jobwright-docs',
            'x-usePkce': 'SHA-256',
            'x-scalar-redirect-uri': location.origin + '/docs',
          },
        },
      },
    },
  },
  // nothing from elsewhere: fonts, telemetry, the vendor's proxy and assistants
  withDefaultFonts: false,
  telemetry: false,
  proxyUrl: '',
  agent: { disabled: true },
  mcp: { disabled: true },
  showDeveloperTools: 'never',
  hideClientButton: true,
});
