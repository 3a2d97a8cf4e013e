import { Body, Controller, Post } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsEmail, IsOptional, IsPhoneNumber, IsString, MaxLength } from 'class-validator';
import { Repository } from 'typeorm';
import { Customer } from './customer.entity';

export class RegisterCustomerDto {
  @IsString()
  @MaxLength(80)
  name: string;

  @IsEmail()
  @MaxLength(254)
  email: string;

  @IsOptional()
  @IsPhoneNumber()
  phone?: string;
}

@Controller('customers')
export class CustomersController {
  constructor(@InjectRepository(Customer) private readonly customers: Repository<Customer>) {}

  @Post()
  async register(@Body() dto: RegisterCustomerDto) {
    const customer = this.customers.create({ name: dto.name, email: dto.email.toLowerCase(), phone: dto.phone ?? null });
    const saved = await this.customers.save(customer);
    return { id: saved.id, name: saved.name };
  }
}
