import { describe, expect, it } from 'vitest';
import { localNames } from '../../../infra/local/assembly/local-names.ts';
import { resolveIntrinsics } from '../../../infra/local/assembly/resolve.ts';
import { LocalProblem } from '../../../infra/local/problem.ts';

const world = localNames(
  new Map([
    ['Table', 'AWS::DynamoDB::Table'],
    ['Machine', 'AWS::StepFunctions::StateMachine'],
    ['Function', 'AWS::Lambda::Function'],
    ['Api', 'AWS::ApiGatewayV2::Api'],
    ['People', 'AWS::Cognito::UserPool'],
    ['Client', 'AWS::Cognito::UserPoolClient'],
    ['Sending', 'AWS::SES::ConfigurationSet'],
  ]),
  {
    region: 'eu-west-2',
    stackName: 'RapidReview-x',
    siteUrl: 'http://localhost:3000',
    issuer: 'http://127.0.0.1:3002',
  },
);
const resolved = (value: unknown): unknown => resolveIntrinsics(value, world);

describe('the intrinsic functions of the template', () => {
  it('give local names, ARNs and addresses', () => {
    expect(resolved({ Ref: 'Table' })).toBe('RapidReview-x-Table');
    expect(resolved({ Ref: 'Machine' })).toBe('arn:aws:states:eu-west-2:000000000000:stateMachine:Machine');
    expect(resolved({ 'Fn::GetAtt': ['Function', 'Arn'] })).toBe(
      'arn:aws:lambda:eu-west-2:000000000000:function:Function',
    );
    expect(resolved({ 'Fn::GetAtt': ['Api', 'ApiEndpoint'] })).toBe('http://localhost:3000');
    expect(resolved({ 'Fn::GetAtt': ['People', 'ProviderURL'] })).toBe('http://127.0.0.1:3002');
    expect(resolved({ Ref: 'Client' })).toBe('rapid-review-site');
    expect(resolved({ Ref: 'Sending' })).toBe('Sending');
    expect(resolved({ Ref: 'AWS::Region' })).toBe('eu-west-2');
  });

  it('join, substitute, select and split, one inside the other', () => {
    const url = { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, '/sign-in/callback']] };
    expect(resolved(url)).toBe('http://localhost:3000/sign-in/callback');
    expect(resolved({ 'Fn::Sub': '${AWS::Partition}-${Api.ApiEndpoint}-${!kept}' })).toBe(
      'aws-http://localhost:3000-${kept}',
    );
    expect(resolved({ 'Fn::Select': [2, { 'Fn::Split': ['/', url] }] })).toBe('localhost:3000');
  });

  it('are found at any depth', () => {
    expect(resolved({ a: [{ b: { Ref: 'Sending' } }, 1, null, true] })).toEqual({
      a: [{ b: 'Sending' }, 1, null, true],
    });
  });

  it('are refused when the local cloud does not know them, rather than guessed', () => {
    expect(() => resolved({ 'Fn::ImportValue': 'x' })).toThrow(LocalProblem);
    expect(() => resolved({ Ref: 'Nothing' })).toThrow('"Nothing", which it does not define');
  });
});
