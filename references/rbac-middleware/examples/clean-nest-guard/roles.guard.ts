import { type CanActivate, type ExecutionContext, ForbiddenException, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';

export const Roles = Reflector.createDecorator<string[]>();

interface Principal {
  sub: string;
  roles: readonly string[];
}

@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride(Roles, [context.getHandler(), context.getClass()]);
    if (!required || required.length === 0) {
      throw new ForbiddenException();
    }

    const { user } = context.switchToHttp().getRequest<{ user?: Principal }>();
    const granted = new Set(user?.roles ?? []);
    if (!required.some((role) => granted.has(role))) {
      throw new ForbiddenException();
    }
    return true;
  }
}
