/** What version 1 knows before it reads a link: designs that show usual words, names and shapes. Frozen: a changed character changes every link. */

/** As if drawn on the page a moment ago: minted ids, fresh names, the places of the canvas. */
const DRAWN = `{"format":"plumbline/1","name":"Hybrid cloud",
"resources":{
"vpc":{
"vpc-1":{"name":"VPC 1","cidr":"10.0.0.0/16"},
"vpc-2":{"name":"VPC 2","cidr":"10.1.0.0/16"}},
"subnet":{
"subnet-1":{"name":"Subnet 1","vpc":"vpc-1","zone":"ap-guangzhou-3","cidr":"10.0.0.0/24","routeTable":"route-table-3"},
"subnet-2":{"name":"Subnet 2","vpc":"vpc-1","zone":"ap-guangzhou-4","cidr":"10.0.1.0/24","routeTable":"route-table-3"},
"subnet-3":{"name":"Subnet 3","vpc":"vpc-1","zone":"ap-guangzhou-3","cidr":"10.0.2.0/24","routeTable":"route-table-3"},
"subnet-4":{"name":"Subnet 4","vpc":"vpc-2","zone":"ap-guangzhou-3","cidr":"10.1.0.0/24"},
"subnet-5":{"name":"Subnet 5","vpc":"vpc-2","zone":"ap-guangzhou-4","cidr":"10.1.1.0/24"}},
"route-table":{
"route-table-1":{"name":"VPC 1 default","vpc":"vpc-1","default":true,"routes":[{"destination":"192.168.0.0/24","nextHopType":"vpn-gateway","nextHop":"vpn-gateway-1"},{"destination":"0.0.0.0/0","nextHopType":"nat-gateway","nextHop":"nat-gateway-1"},{"destination":"10.1.0.0/16","nextHopType":"peering-connection","nextHop":"peering-connection-1"}]},
"route-table-2":{"name":"VPC 2 default","vpc":"vpc-2","default":true,"routes":[{"destination":"10.0.0.0/16","nextHopType":"peering-connection","nextHop":"peering-connection-1"}]},
"route-table-3":{"name":"Route table 3","vpc":"vpc-1"}},
"vpn-gateway":{
"vpn-gateway-1":{"name":"VPN gateway 1","vpc":"vpc-1","publicIp":"43.139.20.11"}},
"customer-gateway":{
"customer-gateway-1":{"name":"Customer gateway 1","idc":"idc-1","publicIp":"203.0.113.20"}},
"vpn-tunnel":{
"vpn-tunnel-1":{"name":"Tunnel 1","vpnGateway":"vpn-gateway-1","customerGateway":"customer-gateway-1","spd":[{"local":"10.0.0.0/16","remotes":["192.168.0.0/24"]}]}},
"nat-gateway":{
"nat-gateway-1":{"name":"NAT gateway 1","vpc":"vpc-1","eips":["eip-1"]}},
"peering-connection":{
"peering-connection-1":{"name":"VPC 1 – VPC 2","vpc":"vpc-1","peerVpc":"vpc-2"}},
"eip":{
"eip-1":{"name":"EIP 1","address":"119.29.30.40"}},
"security-group":{
"security-group-1":{"name":"Security group 1","inbound":[{"action":"allow","protocol":"all","cidr":"10.0.0.0/16"},{"action":"allow","protocol":"tcp","ports":"80,443","cidr":"0.0.0.0/0"},{"action":"allow","protocol":"icmp","cidr":"0.0.0.0/0"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]},
"security-group-2":{"name":"Security group 2","inbound":[{"action":"allow","protocol":"all","cidr":"10.1.0.0/16"},{"action":"allow","protocol":"tcp","ports":"80,443","cidr":"0.0.0.0/0"},{"action":"allow","protocol":"icmp","cidr":"0.0.0.0/0"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]}},
"cvm":{
"cvm-1":{"name":"CVM 1","subnet":"subnet-1","securityGroups":["security-group-1"]},
"cvm-2":{"name":"CVM 2","subnet":"subnet-1","securityGroups":["security-group-1"]},
"cvm-3":{"name":"CVM 3","subnet":"subnet-2","securityGroups":["security-group-1"]},
"cvm-4":{"name":"CVM 4","subnet":"subnet-2","securityGroups":["security-group-1"]},
"cvm-5":{"name":"CVM 5","subnet":"subnet-3","securityGroups":["security-group-1"]},
"cvm-6":{"name":"CVM 6","subnet":"subnet-3","securityGroups":["security-group-1"]},
"cvm-7":{"name":"CVM 7","subnet":"subnet-4","securityGroups":["security-group-2"]},
"cvm-8":{"name":"CVM 8","subnet":"subnet-4","securityGroups":["security-group-2"]}},
"clb":{
"clb-1":{"name":"CLB 1","subnet":"subnet-1"}},
"tencentdb":{
"tencentdb-1":{"name":"Database 1","subnet":"subnet-3"}},
"idc":{
"idc-1":{"name":"IDC 1","cidrs":["192.168.0.0/24"]}}},
"layout":{
"clb-1":{"x":20,"y":128,"width":160,"height":60},"customer-gateway-1":{"x":-80,"y":20,"width":160,"height":60},
"cvm-1":{"x":20,"y":60,"width":160,"height":60},"cvm-2":{"x":200,"y":60,"width":160,"height":60},
"cvm-3":{"x":20,"y":60,"width":160,"height":60},"cvm-4":{"x":200,"y":60,"width":160,"height":60},
"cvm-5":{"x":20,"y":60,"width":160,"height":60},"cvm-6":{"x":200,"y":60,"width":160,"height":60},
"cvm-7":{"x":20,"y":60,"width":160,"height":60},"cvm-8":{"x":200,"y":60,"width":160,"height":60},
"idc-1":{"x":1200,"y":0,"width":224,"height":120},"nat-gateway-1":{"x":300,"y":-30,"width":160,"height":60},
"subnet-1":{"x":28,"y":56,"width":380,"height":200},"subnet-2":{"x":28,"y":272,"width":380,"height":132},
"subnet-3":{"x":28,"y":420,"width":380,"height":200},"subnet-4":{"x":28,"y":56,"width":380,"height":132},
"subnet-5":{"x":28,"y":204,"width":200,"height":132},"tencentdb-1":{"x":20,"y":128,"width":160,"height":60},
"vpc-1":{"x":0,"y":0,"width":480,"height":662},"vpc-2":{"x":600,"y":0,"width":480,"height":356},
"vpn-gateway-1":{"x":300,"y":632,"width":160,"height":60}}}`;

/** As if written with care: own ids, intents, notes; and a note of words that designs are made of. */
const WRITTEN = `{"format":"plumbline/1","name":"Web shop","description":"Production in two zones: a public tier, an application tier and the data, with the head office by VPN.",
"resources":{
"vpc":{
"vpc-prod":{"name":"Production","cidr":"10.10.0.0/16","tags":{"env":"prod","owner":"network team"}},
"vpc-shared":{"name":"Shared services","cidr":"10.20.0.0/16","tags":{"env":"prod","owner":"network team"}},
"vpc-dev":{"name":"Development","region":"ap-shanghai","cidr":"172.16.0.0/16","secondaryCidrs":["172.17.0.0/20"],"tags":{"env":"dev"}}},
"idc":{
"idc-hq":{"name":"Head office","cidrs":["192.168.0.0/16"]},
"idc-beijing":{"name":"Beijing data centre","cidrs":["172.20.0.0/16","172.21.0.0/20"]}},
"subnet":{
"subnet-prod-web-a":{"name":"Web A","vpc":"vpc-prod","zone":"ap-guangzhou-3","cidr":"10.10.1.0/24"},
"subnet-prod-web-b":{"name":"Web B","vpc":"vpc-prod","zone":"ap-guangzhou-4","cidr":"10.10.2.0/24"},
"subnet-prod-app-a":{"name":"App A","vpc":"vpc-prod","zone":"ap-guangzhou-3","cidr":"10.10.11.0/24","routeTable":"rtb-private"},
"subnet-prod-app-b":{"name":"App B","vpc":"vpc-prod","zone":"ap-guangzhou-4","cidr":"10.10.12.0/24","routeTable":"rtb-private"},
"subnet-prod-db":{"name":"Database","vpc":"vpc-prod","zone":"ap-guangzhou-3","cidr":"10.10.21.0/24","routeTable":"rtb-private","networkAcl":"acl-data"},
"subnet-shared":{"name":"Services","vpc":"vpc-shared","zone":"ap-guangzhou-6","cidr":"10.20.0.0/24"},
"subnet-dev":{"name":"Dev","vpc":"vpc-dev","zone":"ap-shanghai-2","cidr":"172.16.0.0/20"}},
"eip":{
"eip-nat":{"name":"NAT address 1","address":"43.136.8.20","bandwidthMbps":100},
"eip-web":{"name":"Web address","address":"43.136.8.21","bandwidthMbps":50},
"eip-jump":{"name":"Jump host address","address":"43.136.8.22"}},
"vpn-gateway":{
"vpngw-prod":{"name":"Production VPN","vpc":"vpc-prod","publicIp":"43.136.9.10","bandwidthMbps":200,"routes":[{"destination":"172.20.0.0/16","tunnel":"tunnel-beijing"},{"destination":"172.20.0.0/16","tunnel":"tunnel-backup","weight":100}]}},
"customer-gateway":{
"cgw-hq":{"name":"Head office router","idc":"idc-hq","publicIp":"198.51.100.10"},
"cgw-beijing":{"name":"Beijing firewall","idc":"idc-beijing","publicIp":"203.0.113.8","privateIp":"172.20.0.1"}},
"vpn-tunnel":{
"tunnel-hq":{"name":"Head office tunnel","vpnGateway":"vpngw-prod","customerGateway":"cgw-hq","spd":[{"local":"10.10.0.0/16","remotes":["192.168.0.0/16"]}]},
"tunnel-beijing":{"name":"Beijing tunnel 1","vpnGateway":"vpngw-prod","customerGateway":"cgw-beijing","mode":"route","ike":{"version":"ikev1","encryption":"aes-128-cbc","integrity":"sha1","dhGroup":2},"ipsec":{"encryption":"aes-128-cbc","integrity":"sha1","pfsGroup":null},"healthCheck":{"local":"10.10.1.4","remote":"172.20.0.1"}},
"tunnel-backup":{"name":"Beijing tunnel 2","vpnGateway":"vpngw-prod","customerGateway":"cgw-beijing","mode":"route","enabled":false}},
"nat-gateway":{
"nat-prod":{"name":"Internet egress","vpc":"vpc-prod","eips":["eip-nat"],"dnat":[{"protocol":"tcp","eip":"eip-nat","port":443,"target":"web-1","targetPort":8443}]}},
"public-gateway":{
"pgw-dev":{"name":"Public gateway","subnet":"subnet-dev","privateIp":"172.16.0.2","securityGroups":["sg-web"]}},
"direct-connect-gateway":{
"dcgw-shared":{"name":"Direct connect","vpc":"vpc-shared"}},
"direct-connect-tunnel":{
"dct-beijing":{"name":"Beijing line 1","directConnectGateway":"dcgw-shared","idc":"idc-beijing","cidrs":["172.20.0.0/16"]}},
"peering-connection":{
"pcx-prod-shared":{"name":"Production to shared","vpc":"vpc-prod","peerVpc":"vpc-shared"},
"pcx-shared-dev":{"name":"Shared to development","vpc":"vpc-shared","peerVpc":"vpc-dev","bandwidthMbps":50}},
"cvm":{
"web-1":{"name":"Web server 1","subnet":"subnet-prod-web-a","privateIp":"10.10.1.10","securityGroups":["sg-web"]},
"web-2":{"name":"Web server 2","subnet":"subnet-prod-web-b","privateIp":"10.10.2.10","securityGroups":["sg-web"]},
"app-1":{"name":"App server 1","subnet":"subnet-prod-app-a","securityGroups":["sg-app"]},
"app-2":{"name":"App server 2","subnet":"subnet-prod-app-b","securityGroups":["sg-app"]},
"jump":{"name":"Jump host","subnet":"subnet-shared","securityGroups":["sg-admin","sg-web"],"eip":"eip-jump"},
"firewall":{"name":"Firewall","subnet":"subnet-shared","securityGroups":["sg-admin"],"forwards":true}},
"route-table":{
"rtb-prod":{"name":"Production default","vpc":"vpc-prod","default":true,"routes":[{"destination":"192.168.0.0/16","nextHopType":"vpn-gateway","nextHop":"vpngw-prod"},{"destination":"172.20.0.0/16","nextHopType":"vpn-gateway","nextHop":"vpngw-prod"},{"destination":"10.20.0.0/16","nextHopType":"peering-connection","nextHop":"pcx-prod-shared"}]},
"rtb-private":{"name":"Private","vpc":"vpc-prod","routes":[{"destination":"0.0.0.0/0","nextHopType":"nat-gateway","nextHop":"nat-prod"},{"destination":"192.168.0.0/16","nextHopType":"vpn-gateway","nextHop":"vpngw-prod"},{"destination":"10.20.0.0/16","nextHopType":"peering-connection","nextHop":"pcx-prod-shared","enabled":false}]},
"rtb-shared":{"name":"Shared services default","vpc":"vpc-shared","default":true,"routes":[{"destination":"10.10.0.0/16","nextHopType":"peering-connection","nextHop":"pcx-prod-shared"},{"destination":"172.16.0.0/16","nextHopType":"peering-connection","nextHop":"pcx-shared-dev"},{"destination":"172.20.0.0/16","nextHopType":"direct-connect-gateway","nextHop":"dcgw-shared"},{"destination":"0.0.0.0/0","nextHopType":"cvm","nextHop":"firewall"}]},
"rtb-dev":{"name":"Development default","vpc":"vpc-dev","default":true,"routes":[{"destination":"0.0.0.0/0","nextHopType":"public-gateway","nextHop":"pgw-dev"},{"destination":"10.20.0.0/16","nextHopType":"peering-connection","nextHop":"pcx-shared-dev"},{"destination":"8.8.8.0/24","nextHopType":"eip"}]}},
"security-group":{
"sg-web":{"name":"Web servers","inbound":[{"action":"allow","protocol":"tcp","ports":"80,443","cidr":"0.0.0.0/0"},{"action":"allow","protocol":"tcp","ports":"22","cidr":"192.168.0.0/16","note":"Administration from the office"},{"action":"allow","protocol":"icmp","cidr":"10.0.0.0/8"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]},
"sg-app":{"name":"App servers","inbound":[{"action":"allow","protocol":"tcp","ports":"8080","securityGroup":"sg-web"},{"action":"allow","protocol":"tcp","ports":"22","cidr":"10.20.0.0/24"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]},
"sg-db":{"name":"Databases","inbound":[{"action":"allow","protocol":"tcp","ports":"3306","securityGroup":"sg-app"},{"action":"allow","protocol":"tcp","ports":"6379","securityGroup":"sg-app"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]},
"sg-admin":{"name":"Administration","inbound":[{"action":"allow","protocol":"tcp","ports":"22,3389","cidr":"192.168.0.0/16"},{"action":"allow","protocol":"udp","ports":"53","cidr":"10.0.0.0/8"},{"action":"deny","protocol":"all","cidr":"0.0.0.0/0"}],"outbound":[{"action":"allow","protocol":"all","cidr":"0.0.0.0/0"}]}},
"network-acl":{
"acl-data":{"name":"Data tier","vpc":"vpc-prod","inbound":[{"action":"allow","protocol":"tcp","ports":"3306,6379","cidr":"10.10.0.0/16"},{"action":"deny","protocol":"all","cidr":"0.0.0.0/0"}],"outbound":[{"action":"allow","protocol":"tcp","ports":"1024-65535","cidr":"10.10.0.0/16"},{"action":"deny","protocol":"all","cidr":"0.0.0.0/0"}]}},
"clb":{
"clb-web":{"name":"Public load balancer","subnet":"subnet-prod-web-a","securityGroups":["sg-web"],"eip":"eip-web","listeners":[{"protocol":"tcp","port":80,"targets":[{"target":"web-1","port":8080},{"target":"web-2","port":8080}]},{"protocol":"tcp","port":443,"targets":[{"target":"web-1","port":8443},{"target":"web-2","port":8443}]}],"passToTarget":true}},
"tencentdb":{
"db-main":{"name":"Main database","subnet":"subnet-prod-db","privateIp":"10.10.21.10","securityGroups":["sg-db"],"note":"Nightly backups, seven days kept."},
"db-cache":{"name":"Session cache","subnet":"subnet-prod-db","securityGroups":["sg-db"],"engine":"redis"}}},
"intents":{
"web-public":{"name":"Customers reach the web shop","from":"internet","to":"clb-web","port":443,"expect":"reachable"},
"web-app":{"name":"Web server 1 reaches the app","from":"web-1","to":"app-1","port":8080,"expect":"reachable"},
"app-db":{"name":"App server 1 reaches the database","from":"app-1","to":"db-main","port":3306,"expect":"reachable"},
"db-closed":{"name":"The Internet does not reach the database","from":"internet","to":"db-main","port":3306,"expect":"unreachable"},
"hq-admin":{"name":"The head office reaches the jump host","from":"idc-hq","to":"jump","port":22,"expect":"reachable"},
"dev-apart":{"name":"Development does not reach production","from":"vpc-dev","to":"vpc-prod","protocol":"all","expect":"unreachable"},
"ping":{"name":"Ping from the office","from":"192.168.0.0/16","to":"10.10.1.10","protocol":"icmp","expect":"reachable"}},
"accepted":{
"table-unused:rtb-dev":"Kept for the migration."},
"rules":{
"subnet-mask":"off"},
"pools":{
"pool-1":{"name":"Guangzhou","cidr":"10.0.0.0/12"}},
"reservations":{
"reservation-1":{"vpc":"vpc-prod","cidr":"10.10.128.0/17","name":"Growth"}},
"notes":{
"note-1":{"text":"incomplete reference-missing reference-kind cidr-host-bits vpc-overlap-linked subnet-overlap address-duplicate default-table route-destination-in-vpc route-next-hop-kind tunnel-spd-missing tunnel-spd-overlap peering-self eip-not-public ap-guangzhou ap-shanghai ap-beijing ap-hongkong ap-singapore ap-nanjing ap-chengdu ap-chongqing ap-tokyo ap-seoul ap-bangkok ap-jakarta ap-mumbai eu-frankfurt na-ashburn na-siliconvalley sa-saopaulo Guangzhou Shanghai Beijing Shenzhen Hong Kong Singapore Tokyo Frankfurt Hub Spoke Gateway Data centre Branch office Staging Testing Frontend Backend Worker Queue Cache Storage Backup Monitoring Logging Registry Build Mail Files Directory Proxy Bastion Public Private Internal External Primary Secondary Standby Order Payment User Search Report service API tier zone site router firewall the of and to for from does not reach reaches","x":0,"y":-160,"width":320,"height":100}},
"layout":{
"vpc-prod":{"x":0,"y":0,"width":820,"height":640},"subnet-prod-web-a":{"x":40,"y":80,"width":360,"height":160},
"subnet-prod-web-b":{"x":420,"y":80,"width":360,"height":160},"subnet-prod-app-a":{"x":40,"y":260,"width":360,"height":160},
"subnet-prod-app-b":{"x":420,"y":260,"width":360,"height":160},"subnet-prod-db":{"x":40,"y":440,"width":360,"height":160},
"web-1":{"x":20,"y":60,"width":160,"height":60},"web-2":{"x":20,"y":60,"width":160,"height":60},
"clb-web":{"x":180,"y":60,"width":160,"height":60},"app-1":{"x":20,"y":60,"width":160,"height":60},
"app-2":{"x":20,"y":60,"width":160,"height":60},"db-main":{"x":20,"y":60,"width":160,"height":60},
"db-cache":{"x":200,"y":60,"width":160,"height":60},"nat-prod":{"x":200,"y":-30,"width":160,"height":60},
"vpngw-prod":{"x":740,"y":300,"width":160,"height":60},"vpc-shared":{"x":900,"y":0,"width":420,"height":320},
"subnet-shared":{"x":40,"y":80,"width":340,"height":200},"jump":{"x":20,"y":60,"width":160,"height":60},
"firewall":{"x":20,"y":120,"width":160,"height":60},"dcgw-shared":{"x":340,"y":240,"width":160,"height":60},
"vpc-dev":{"x":900,"y":400,"width":420,"height":240},"subnet-dev":{"x":40,"y":80,"width":340,"height":120},
"pgw-dev":{"x":20,"y":50,"width":160,"height":60},"idc-hq":{"x":1400,"y":0,"width":320,"height":140},
"cgw-hq":{"x":-80,"y":60,"width":160,"height":60},"idc-beijing":{"x":1400,"y":220,"width":320,"height":140},
"cgw-beijing":{"x":-80,"y":60,"width":160,"height":60}}}`;

/** Designs as JSON, in the order in which they are learnt. */
export const PRIMER_1: readonly string[] = [DRAWN, WRITTEN];
