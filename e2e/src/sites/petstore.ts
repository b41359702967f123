/** A small description of an API, as `petstore.swagger.io` serves one. */
const pet = {
  type: 'object',
  required: ['name'],
  properties: {
    id: { type: 'integer', format: 'int64' },
    name: { type: 'string', example: 'doggie' },
    status: { type: 'string', enum: ['available', 'pending', 'sold'] },
  },
} as const;

const status = { name: 'status', in: 'query', required: true, type: 'string', default: 'available' } as const;
const body = { in: 'body', name: 'body', required: true, schema: { $ref: '#/definitions/Pet' } } as const;

export const PETSTORE: object = {
  swagger: '2.0',
  info: { title: 'Swagger Petstore', version: '1.0.7', description: 'A shop that sells **pets**.' },
  host: 'petstore.swagger.io',
  basePath: '/v2',
  schemes: ['https'],
  tags: [{ name: 'pet', description: 'Everything about your pets' }, { name: 'store' }],
  securityDefinitions: { api_key: { type: 'apiKey', name: 'api_key', in: 'header' } },
  paths: {
    '/pet': {
      post: {
        tags: ['pet'],
        summary: 'Add a pet',
        parameters: [body],
        responses: { 405: { description: 'Invalid' } },
      },
    },
    '/pet/findByStatus': {
      get: {
        tags: ['pet'],
        summary: 'Find pets by status',
        operationId: 'findPetsByStatus',
        produces: ['application/json'],
        parameters: [status],
        responses: {
          200: { description: 'Found', schema: { type: 'array', items: { $ref: '#/definitions/Pet' } } },
        },
      },
    },
    '/store/inventory': { get: { tags: ['store'], responses: { 200: { description: 'Counts' } } } },
  },
  definitions: { Pet: pet },
};
