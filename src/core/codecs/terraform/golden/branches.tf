# Branch offices

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

variable "pre_shared_key_tunnel_harbour" {
  description = "The pre-shared key of tunnel-harbour"
  type        = string
  sensitive   = true
}

variable "pre_shared_key_tunnel_north" {
  description = "The pre-shared key of tunnel-north"
  type        = string
  sensitive   = true
}

variable "pre_shared_key_tunnel_south" {
  description = "The pre-shared key of tunnel-south"
  type        = string
  sensitive   = true
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

resource "tencentcloud_vpc" "vpc_office" {
  name       = "Office services"
  cidr_block = "10.50.0.0/16"
}

resource "tencentcloud_subnet" "subnet_files" {
  vpc_id            = tencentcloud_vpc.vpc_office.id
  name              = "Files"
  cidr_block        = "10.50.2.0/24"
  availability_zone = "ap-guangzhou-4"
  route_table_id    = tencentcloud_vpc.vpc_office.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_mail" {
  vpc_id            = tencentcloud_vpc.vpc_office.id
  name              = "Mail"
  cidr_block        = "10.50.1.0/24"
  availability_zone = "ap-guangzhou-3"
  route_table_id    = tencentcloud_vpc.vpc_office.default_route_table_id
}

resource "tencentcloud_route_table_entry" "rtb_vpc_office_192_168_101_0_24_vpn" {
  route_table_id         = tencentcloud_vpc.vpc_office.default_route_table_id
  destination_cidr_block = "192.168.101.0/24"
  next_type              = "VPN"
  next_hub               = tencentcloud_vpn_gateway.vpngw_office.id
  disabled               = false
}

resource "tencentcloud_route_table_entry" "rtb_vpc_office_192_168_102_0_24_vpn" {
  route_table_id         = tencentcloud_vpc.vpc_office.default_route_table_id
  destination_cidr_block = "192.168.102.0/24"
  next_type              = "VPN"
  next_hub               = tencentcloud_vpn_gateway.vpngw_office.id
  disabled               = false
}

resource "tencentcloud_route_table_entry" "rtb_vpc_office_192_168_103_0_24_vpn" {
  route_table_id         = tencentcloud_vpc.vpc_office.default_route_table_id
  destination_cidr_block = "192.168.103.0/24"
  next_type              = "VPN"
  next_hub               = tencentcloud_vpn_gateway.vpngw_office.id
  disabled               = false
}

# Data centres, which stand outside of the cloud:
# idc-harbour: Harbour (Überseehafen), 192.168.103.0/24
# idc-north: North, 192.168.101.0/24
# idc-south: South, 192.168.102.0/24

resource "tencentcloud_security_group" "sg_office" {
  name = "Office services"
}

resource "tencentcloud_security_group_rule_set" "sg_office" {
  security_group_id = tencentcloud_security_group.sg_office.id

  ingress {
    action     = "ACCEPT"
    protocol   = "TCP"
    port       = "443,993"
    cidr_block = "192.168.96.0/20"
  }

  ingress {
    action     = "ACCEPT"
    protocol   = "ICMP"
    port       = "ALL"
    cidr_block = "192.168.96.0/20"
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_vpn_gateway" "vpngw_office" {
  vpc_id      = tencentcloud_vpc.vpc_office.id
  name        = "Office VPN"
  type        = "IPSEC"
  bandwidth   = 100
  charge_type = "POSTPAID_BY_HOUR"
}

resource "tencentcloud_vpn_customer_gateway" "cgw_harbour" {
  name              = "Harbour cgw-harbour"
  public_ip_address = "203.0.113.13"
}

resource "tencentcloud_vpn_customer_gateway" "cgw_north" {
  name              = "North cgw-north"
  public_ip_address = "203.0.113.11"
}

resource "tencentcloud_vpn_customer_gateway" "cgw_south" {
  name              = "South cgw-south"
  public_ip_address = "203.0.113.12"
}

resource "tencentcloud_vpn_connection" "tunnel_harbour" {
  name                       = "Harbour tunnel"
  vpc_id                     = tencentcloud_vpc.vpc_office.id
  vpn_gateway_id             = tencentcloud_vpn_gateway.vpngw_office.id
  customer_gateway_id        = tencentcloud_vpn_customer_gateway.cgw_harbour.id
  pre_share_key              = var.pre_shared_key_tunnel_harbour
  route_type                 = "Policy"
  negotiation_type           = "active"
  ike_version                = "IKEV1"
  ike_exchange_mode          = "MAIN"
  ike_proto_encry_algorithm  = "AES-CBC-256"
  ike_proto_authen_algorithm = "SHA-256"
  ike_dh_group_name          = "GROUP14"
  ike_sa_lifetime_seconds    = 86400
  ike_local_identity         = "ADDRESS"
  ike_local_address          = tencentcloud_vpn_gateway.vpngw_office.public_ip_address
  ike_remote_identity        = "ADDRESS"
  ike_remote_address         = tencentcloud_vpn_customer_gateway.cgw_harbour.public_ip_address
  ipsec_encrypt_algorithm    = "AES-CBC-256"
  ipsec_integrity_algorithm  = "SHA-256"
  ipsec_pfs_dh_group         = "DH-GROUP14"
  ipsec_sa_lifetime_seconds  = 3600
  ipsec_sa_lifetime_traffic  = 4096000000
  dpd_enable                 = 1
  dpd_timeout                = 30
  dpd_action                 = "restart"
  enable_health_check        = false

  security_group_policy {
    local_cidr_block  = "10.50.0.0/16"
    remote_cidr_block = ["192.168.103.0/24"]
  }
}

resource "tencentcloud_vpn_connection" "tunnel_north" {
  name                       = "North tunnel"
  vpc_id                     = tencentcloud_vpc.vpc_office.id
  vpn_gateway_id             = tencentcloud_vpn_gateway.vpngw_office.id
  customer_gateway_id        = tencentcloud_vpn_customer_gateway.cgw_north.id
  pre_share_key              = var.pre_shared_key_tunnel_north
  route_type                 = "Policy"
  negotiation_type           = "active"
  ike_version                = "IKEV2"
  ike_exchange_mode          = "MAIN"
  ike_proto_encry_algorithm  = "AES-CBC-256"
  ike_proto_authen_algorithm = "SHA-256"
  ike_dh_group_name          = "GROUP14"
  ike_sa_lifetime_seconds    = 86400
  ike_local_identity         = "ADDRESS"
  ike_local_address          = tencentcloud_vpn_gateway.vpngw_office.public_ip_address
  ike_remote_identity        = "ADDRESS"
  ike_remote_address         = tencentcloud_vpn_customer_gateway.cgw_north.public_ip_address
  ipsec_encrypt_algorithm    = "AES-CBC-256"
  ipsec_integrity_algorithm  = "SHA-256"
  ipsec_pfs_dh_group         = "DH-GROUP14"
  ipsec_sa_lifetime_seconds  = 3600
  ipsec_sa_lifetime_traffic  = 4096000000
  dpd_enable                 = 1
  dpd_timeout                = 30
  dpd_action                 = "restart"
  enable_health_check        = false

  security_group_policy {
    local_cidr_block  = "10.50.0.0/16"
    remote_cidr_block = ["192.168.101.0/24"]
  }
}

resource "tencentcloud_vpn_connection" "tunnel_south" {
  name                       = "South tunnel"
  vpc_id                     = tencentcloud_vpc.vpc_office.id
  vpn_gateway_id             = tencentcloud_vpn_gateway.vpngw_office.id
  customer_gateway_id        = tencentcloud_vpn_customer_gateway.cgw_south.id
  pre_share_key              = var.pre_shared_key_tunnel_south
  route_type                 = "Policy"
  negotiation_type           = "active"
  ike_version                = "IKEV2"
  ike_exchange_mode          = "MAIN"
  ike_proto_encry_algorithm  = "AES-CBC-256"
  ike_proto_authen_algorithm = "SHA-256"
  ike_dh_group_name          = "GROUP14"
  ike_sa_lifetime_seconds    = 86400
  ike_local_identity         = "ADDRESS"
  ike_local_address          = tencentcloud_vpn_gateway.vpngw_office.public_ip_address
  ike_remote_identity        = "ADDRESS"
  ike_remote_address         = tencentcloud_vpn_customer_gateway.cgw_south.public_ip_address
  ipsec_encrypt_algorithm    = "AES-CBC-256"
  ipsec_integrity_algorithm  = "SHA-256"
  ipsec_pfs_dh_group         = "DH-GROUP14"
  ipsec_sa_lifetime_seconds  = 3600
  ipsec_sa_lifetime_traffic  = 4096000000
  dpd_enable                 = 1
  dpd_timeout                = 30
  dpd_action                 = "restart"
  enable_health_check        = false

  security_group_policy {
    local_cidr_block  = "10.50.0.0/16"
    remote_cidr_block = ["192.168.102.0/24"]
  }
}

resource "tencentcloud_instance" "files" {
  instance_name           = "Files"
  availability_zone       = tencentcloud_subnet.subnet_files.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_office.id
  subnet_id               = tencentcloud_subnet.subnet_files.id
  orderly_security_groups = [tencentcloud_security_group.sg_office.id]
}

resource "tencentcloud_instance" "mail" {
  instance_name           = "Mail"
  availability_zone       = tencentcloud_subnet.subnet_mail.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_office.id
  subnet_id               = tencentcloud_subnet.subnet_mail.id
  orderly_security_groups = [tencentcloud_security_group.sg_office.id]
}

output "vpngw_office_address" {
  description = "The public address of Office VPN"
  value       = tencentcloud_vpn_gateway.vpngw_office.public_ip_address
}
