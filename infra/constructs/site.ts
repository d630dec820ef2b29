/** The site: an HTTP API that hands every path to one function. */
import { HttpApi, HttpRoute, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export class Site extends Construct {
  readonly url: string;
  readonly #api: HttpApi;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#api = new HttpApi(this, 'Api', { description: 'Rapid Review: every page' });
    this.url = this.#api.apiEndpoint;
  }

  /**
   * The route comes after the API, because the function knows its sign-in client, the client knows the
   * address of the API, and CloudFormation allows no circle.
   */
  servedBy(handler: IFunction): void {
    new HttpRoute(this, 'EveryPath', {
      httpApi: this.#api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Pages', handler),
    });
  }
}
