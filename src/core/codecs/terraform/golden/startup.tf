# Startup

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
  region = "ap-singapore"
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

variable "postgresql_memory" {
  description = "Memory of PostgreSQL instances, GB"
  type        = number
  default     = 4
}

variable "postgresql_storage" {
  description = "Storage of PostgreSQL instances, GB"
  type        = number
  default     = 50
}

variable "password_db_app" {
  description = "The password of db-app"
  type        = string
  sensitive   = true
}

variable "redis_memory" {
  description = "Memory of Redis instances, MB"
  type        = number
  default     = 1024
}

variable "password_db_cache" {
  description = "The password of db-cache"
  type        = string
  sensitive   = true
}

resource "tencentcloud_vpc" "vpc_app" {
  name       = "App"
  cidr_block = "10.0.0.0/16"
}

resource "tencentcloud_subnet" "subnet_app_a" {
  vpc_id            = tencentcloud_vpc.vpc_app.id
  name              = "App A"
  cidr_block        = "10.0.0.0/24"
  availability_zone = "ap-singapore-1"
  route_table_id    = tencentcloud_vpc.vpc_app.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_app_b" {
  vpc_id            = tencentcloud_vpc.vpc_app.id
  name              = "App B"
  cidr_block        = "10.0.1.0/24"
  availability_zone = "ap-singapore-2"
  route_table_id    = tencentcloud_vpc.vpc_app.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_data_a" {
  vpc_id            = tencentcloud_vpc.vpc_app.id
  name              = "Data A"
  cidr_block        = "10.0.10.0/24"
  availability_zone = "ap-singapore-1"
  route_table_id    = tencentcloud_vpc.vpc_app.default_route_table_id
}

resource "tencentcloud_subnet" "subnet_data_b" {
  vpc_id            = tencentcloud_vpc.vpc_app.id
  name              = "Data B"
  cidr_block        = "10.0.11.0/24"
  availability_zone = "ap-singapore-2"
  route_table_id    = tencentcloud_vpc.vpc_app.default_route_table_id
}

resource "tencentcloud_route_table_entry" "rtb_vpc_app_0_0_0_0_0_nat" {
  route_table_id         = tencentcloud_vpc.vpc_app.default_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  next_type              = "NAT"
  next_hub               = tencentcloud_nat_gateway.nat_app.id
  disabled               = false
}

resource "tencentcloud_eip" "eip_front" {
  name                       = "Front address"
  internet_charge_type       = "TRAFFIC_POSTPAID_BY_HOUR"
  internet_max_bandwidth_out = 20
}

resource "tencentcloud_eip" "eip_nat" {
  name                       = "Egress address 1"
  internet_charge_type       = "TRAFFIC_POSTPAID_BY_HOUR"
  internet_max_bandwidth_out = 20
}

resource "tencentcloud_nat_gateway" "nat_app" {
  vpc_id              = tencentcloud_vpc.vpc_app.id
  name                = "Egress"
  nat_product_version = 1
  bandwidth           = 100
  max_concurrent      = 1000000
  assigned_eip_set    = [tencentcloud_eip.eip_nat.public_ip]
}

resource "tencentcloud_security_group" "sg_balancer" {
  name = "Public balancer"
}

resource "tencentcloud_security_group_rule_set" "sg_balancer" {
  security_group_id = tencentcloud_security_group.sg_balancer.id

  ingress {
    action     = "ACCEPT"
    protocol   = "TCP"
    port       = "80,443"
    cidr_block = "0.0.0.0/0"
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_security_group" "sg_cache" {
  name = "Cache"
}

resource "tencentcloud_security_group_rule_set" "sg_cache" {
  security_group_id = tencentcloud_security_group.sg_cache.id

  ingress {
    action             = "ACCEPT"
    protocol           = "TCP"
    port               = "6379"
    source_security_id = tencentcloud_security_group.sg_web.id
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_security_group" "sg_db" {
  name = "Databases"
}

resource "tencentcloud_security_group_rule_set" "sg_db" {
  security_group_id = tencentcloud_security_group.sg_db.id

  ingress {
    action             = "ACCEPT"
    protocol           = "TCP"
    port               = "5432"
    source_security_id = tencentcloud_security_group.sg_web.id
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_security_group" "sg_web" {
  name = "Web servers"
}

resource "tencentcloud_security_group_rule_set" "sg_web" {
  security_group_id = tencentcloud_security_group.sg_web.id

  ingress {
    action             = "ACCEPT"
    protocol           = "TCP"
    port               = "3000"
    source_security_id = tencentcloud_security_group.sg_balancer.id
  }

  ingress {
    action     = "ACCEPT"
    protocol   = "ICMP"
    port       = "ALL"
    cidr_block = "10.0.0.0/16"
  }

  egress {
    action     = "ACCEPT"
    protocol   = "ALL"
    port       = "ALL"
    cidr_block = "0.0.0.0/0"
  }
}

resource "tencentcloud_instance" "app_1" {
  instance_name           = "App server 1"
  availability_zone       = tencentcloud_subnet.subnet_app_a.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_app.id
  subnet_id               = tencentcloud_subnet.subnet_app_a.id
  orderly_security_groups = [tencentcloud_security_group.sg_web.id]
}

resource "tencentcloud_instance" "app_2" {
  instance_name           = "App server 2"
  availability_zone       = tencentcloud_subnet.subnet_app_b.availability_zone
  image_id                = var.image_id
  instance_type           = var.instance_type
  vpc_id                  = tencentcloud_vpc.vpc_app.id
  subnet_id               = tencentcloud_subnet.subnet_app_b.id
  orderly_security_groups = [tencentcloud_security_group.sg_web.id]
}

resource "tencentcloud_clb_instance" "clb_app" {
  clb_name                     = "Front"
  network_type                 = "INTERNAL"
  vpc_id                       = tencentcloud_vpc.vpc_app.id
  subnet_id                    = tencentcloud_subnet.subnet_app_a.id
  security_groups              = [tencentcloud_security_group.sg_balancer.id]
  load_balancer_pass_to_target = true
  eip_address_id               = tencentcloud_eip.eip_front.id

  tags = {
    "team" = "platform"
  }
}

resource "tencentcloud_clb_listener" "clb_app_tcp_443" {
  clb_id        = tencentcloud_clb_instance.clb_app.id
  listener_name = "tcp-443"
  protocol      = "TCP"
  port          = 443
}

resource "tencentcloud_clb_attachment" "clb_app_tcp_443" {
  clb_id      = tencentcloud_clb_instance.clb_app.id
  listener_id = tencentcloud_clb_listener.clb_app_tcp_443.listener_id

  targets {
    instance_id = tencentcloud_instance.app_1.id
    port        = 3000
  }

  targets {
    instance_id = tencentcloud_instance.app_2.id
    port        = 3000
  }
}

resource "tencentcloud_clb_listener" "clb_app_tcp_80" {
  clb_id        = tencentcloud_clb_instance.clb_app.id
  listener_name = "tcp-80"
  protocol      = "TCP"
  port          = 80
}

resource "tencentcloud_clb_attachment" "clb_app_tcp_80" {
  clb_id      = tencentcloud_clb_instance.clb_app.id
  listener_id = tencentcloud_clb_listener.clb_app_tcp_80.listener_id

  targets {
    instance_id = tencentcloud_instance.app_1.id
    port        = 3000
  }

  targets {
    instance_id = tencentcloud_instance.app_2.id
    port        = 3000
  }
}

resource "tencentcloud_postgresql_instance" "db_app" {
  name              = "Database"
  availability_zone = tencentcloud_subnet.subnet_data_a.availability_zone
  vpc_id            = tencentcloud_vpc.vpc_app.id
  subnet_id         = tencentcloud_subnet.subnet_data_a.id
  charge_type       = "POSTPAID_BY_HOUR"
  memory            = var.postgresql_memory
  storage           = var.postgresql_storage
  root_password     = var.password_db_app
  security_groups   = [tencentcloud_security_group.sg_db.id]
}

resource "tencentcloud_redis_instance" "db_cache" {
  name              = "Cache"
  availability_zone = tencentcloud_subnet.subnet_data_b.availability_zone
  vpc_id            = tencentcloud_vpc.vpc_app.id
  subnet_id         = tencentcloud_subnet.subnet_data_b.id
  port              = 6379
  type_id           = 15
  mem_size          = var.redis_memory
  password          = var.password_db_cache
  charge_type       = "POSTPAID"
  security_groups   = [tencentcloud_security_group.sg_cache.id]
}

output "eip_front_address" {
  description = "The public address of Front address"
  value       = tencentcloud_eip.eip_front.public_ip
}

output "eip_nat_address" {
  description = "The public address of Egress address 1"
  value       = tencentcloud_eip.eip_nat.public_ip
}
