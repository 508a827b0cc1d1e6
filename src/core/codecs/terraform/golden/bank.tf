# Bank

terraform {
  required_version = ">= 1.3"

  required_providers {
    tencentcloud = {
      source  = "tencentcloudstack/tencentcloud"
      version = "~> 1.83"
    }
  }
}

provider "tencentcloud" {
  region = "ap-guangzhou"
}

variable "physical_connection_dcgw_bank_line_1" {
  description = "The physical connection that dcgw-bank-line-1 runs on"
  type        = string
  default     = "dc-00000000"
}

variable "physical_connection_dcgw_bank_line_2" {
  description = "The physical connection that dcgw-bank-line-2 runs on"
  type        = string
  default     = "dc-00000000"
}

variable "image_id" {
  description = "The image that servers start from"
  type        = string
  default     = "img-l8og963d"
}

variable "instance_type" {
  description = "The type of servers"
  type        = string
  default     = "S5.MEDIUM2"
}

variable "mysql_memory" {
  description = "Memory of MySQL instances, MB"
  type        = number
  default     = 1000
}

variable "mysql_storage" {
  description = "Storage of MySQL instances, GB"
  type        = number
  default     = 50
}

variable "password_db_vault" {
  description = "The password of db-vault"
  type        = string
  sensitive   = true
}

resource "tencentcloud_vpc" "vpc_bank" {
  name       = "Bank"
  cidr_block = "10.77.0.0/16"
}

resource "tencentcloud_subnet" "subnet_core_a" {
  vpc_id            = tencentcloud_vpc.vpc_bank.id
  name              = "Core A"
  cidr_block        = "10.77.16.0/24"
  availability_zone = "ap-guangzhou-4"
  route_table_id    = tencentcloud_vpc.vpc_bank.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_core_b" {
  vpc_id            = tencentcloud_vpc.vpc_bank.id
  name              = "Core B"
  cidr_block        = "10.77.17.0/24"
  availability_zone = "ap-guangzhou-6"
  route_table_id    = tencentcloud_vpc.vpc_bank.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_dmz" {
  vpc_id            = tencentcloud_vpc.vpc_bank.id
  name              = "DMZ"
  cidr_block        = "10.77.0.0/24"
  availability_zone = "ap-guangzhou-4"
  route_table_id    = tencentcloud_vpc.vpc_bank.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_vault" {
  vpc_id            = tencentcloud_vpc.vpc_bank.id
  name              = "Vault"
  cidr_block        = "10.77.32.0/24"
  availability_zone = "ap-guangzhou-6"
  route_table_id    = tencentcloud_vpc.vpc_bank.default_route_table_id
}

resource "tencentcloud_route_table_entry" "rtb_vpc_bank_172_28_0_0_14_directconnect" {
  route_table_id         = tencentcloud_vpc.vpc_bank.default_route_table_id
  destination_cidr_block = "172.28.0.0/14"
  next_type              = "DIRECTCONNECT"
  next_hub               = tencentcloud_dc_gateway.dcgw_bank.id
  disabled               = false
}

resource "tencentcloud_eip" "eip_gate" {
  name                       = "Gate address"
  internet_charge_type       = "TRAFFIC_POSTPAID_BY_HOUR"
  internet_max_bandwidth_out = 50
}

resource "tencentcloud_eip_association" "gate_1_eip_gate" {
  eip_id      = tencentcloud_eip.eip_gate.id
  instance_id = tencentcloud_instance.gate_1.id
}

resource "tencentcloud_dc_gateway" "dcgw_bank" {
  name                = "Head office"
  network_type        = "VPC"
  network_instance_id = tencentcloud_vpc.vpc_bank.id
  gateway_type        = "NORMAL"
}

resource "tencentcloud_dcx" "dcgw_bank_line_1" {
  name                  = "Head office line 1"
  dc_id                 = var.physical_connection_dcgw_bank_line_1
  dcg_id                = tencentcloud_dc_gateway.dcgw_bank.id
  network_type          = "VPC"
  network_region        = "ap-guangzhou"
  vpc_id                = tencentcloud_vpc.vpc_bank.id
  bandwidth             = 5000
  route_type            = "STATIC"
  route_filter_prefixes = ["172.28.0.0/14"]
}

resource "tencentcloud_dcx" "dcgw_bank_line_2" {
  name                  = "Head office line 2"
  dc_id                 = var.physical_connection_dcgw_bank_line_2
  dcg_id                = tencentcloud_dc_gateway.dcgw_bank.id
  network_type          = "VPC"
  network_region        = "ap-guangzhou"
  vpc_id                = tencentcloud_vpc.vpc_bank.id
  bandwidth             = 5000
  route_type            = "STATIC"
  route_filter_prefixes = ["172.28.0.0/14"]
}

# Data centres, which stand outside of the cloud:
# idc-head: Head office, 172.28.0.0/14

resource "tencentcloud_security_group" "sg_core" {
  name = "Core"
}

resource "tencentcloud_security_group_rule_set" "sg_core" {
  security_group_id = tencentcloud_security_group.sg_core.id

  ingress {
    action             = "ACCEPT"
    protocol           = "TCP"
    port               = "8443"
    source_security_id = tencentcloud_security_group.sg_gate.id
  }

  ingress {
    action     = "ACCEPT"
    protocol   = "TCP"
    port       = "8443"
    cidr_block = "172.28.0.0/14"
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_security_group" "sg_gate" {
  name = "Gate"
}

resource "tencentcloud_security_group_rule_set" "sg_gate" {
  security_group_id = tencentcloud_security_group.sg_gate.id

  ingress {
    action     = "ACCEPT"
    protocol   = "TCP"
    port       = "443"
    cidr_block = "0.0.0.0/0"
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_security_group" "sg_vault" {
  name = "Vault"
}

resource "tencentcloud_security_group_rule_set" "sg_vault" {
  security_group_id = tencentcloud_security_group.sg_vault.id

  ingress {
    action             = "ACCEPT"
    protocol           = "TCP"
    port               = "3306"
    source_security_id = tencentcloud_security_group.sg_core.id
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_vpc_acl" "acl_vault" {
  vpc_id = tencentcloud_vpc.vpc_bank.id
  name   = "Vault"

  ingress = [
    "ACCEPT#10.77.16.0/20#3306#TCP",
    "ACCEPT#10.77.16.0/20#1024-65535#TCP",
    "ACCEPT#183.60.83.19/32#1024-65535#UDP",
    "ACCEPT#183.60.82.98/32#1024-65535#UDP",
  ]

  egress = [
    "ACCEPT#10.77.16.0/20#1024-65535#TCP",
    "ACCEPT#183.60.83.19/32#53#UDP",
    "ACCEPT#183.60.82.98/32#53#UDP",
  ]
}

resource "tencentcloud_vpc_acl_attachment" "subnet_vault" {
  acl_id    = tencentcloud_vpc_acl.acl_vault.id
  subnet_id = tencentcloud_subnet.subnet_vault.id
}

resource "tencentcloud_instance" "core_1" {
  instance_name           = "Core 1"
  availability_zone       = tencentcloud_subnet.subnet_core_a.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_bank.id
  subnet_id               = tencentcloud_subnet.subnet_core_a.id
  orderly_security_groups = [tencentcloud_security_group.sg_core.id]
}

resource "tencentcloud_instance" "core_2" {
  instance_name           = "Core 2"
  availability_zone       = tencentcloud_subnet.subnet_core_b.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_bank.id
  subnet_id               = tencentcloud_subnet.subnet_core_b.id
  orderly_security_groups = [tencentcloud_security_group.sg_core.id]
}

resource "tencentcloud_instance" "gate_1" {
  instance_name           = "Gate server"
  availability_zone       = tencentcloud_subnet.subnet_dmz.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_bank.id
  subnet_id               = tencentcloud_subnet.subnet_dmz.id
  orderly_security_groups = [tencentcloud_security_group.sg_gate.id]
}

resource "tencentcloud_mysql_instance" "db_vault" {
  instance_name     = "Vault"
  availability_zone = tencentcloud_subnet.subnet_vault.availability_zone
  vpc_id            = tencentcloud_vpc.vpc_bank.id
  subnet_id         = tencentcloud_subnet.subnet_vault.id
  intranet_port     = 3306
  engine_version    = "8.0"
  mem_size          = var.mysql_memory
  volume_size       = var.mysql_storage
  root_password     = var.password_db_vault
  internet_service  = 0
  charge_type       = "POSTPAID"
  security_groups   = [tencentcloud_security_group.sg_vault.id]
}

output "eip_gate_address" {
  description = "The public address of Gate address"
  value       = tencentcloud_eip.eip_gate.public_ip
}
