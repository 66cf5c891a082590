#!/bin/bash
# Brings both tunnels of the guide aws-vpn-device up between three network namespaces, and prints what came of it, one "name value" a line.
#
#   aws-vpn-lab.sh <files> static|dynamic direct|behind-nat
#
# <files> holds what the guide gives a reader to write, filled in, each at its own path (etc/swanctl/conf.d/aws.conf …). The
# device runs it as it is. The other end plays AWS: two outside addresses, one key and one pair of selectors (0.0.0.0/0) each.
# Needs root, a kernel with ESP and XFRM interfaces, charon-systemd, swanctl, FRR, iproute2, nftables.
set -u
files=$1 routing=$2 nat=$3
export PATH=/usr/local/sbin:/usr/sbin:/sbin:$PATH
id=wm$$
device=$id-device aws=$id-aws net=$id-net
work=$(mktemp -d)
say() { echo "$1 ${*:2}"; }

cleanup() {
  for space in $device $aws; do
    ip netns pids $space 2>/dev/null | xargs -r kill 2>/dev/null
  done
  sleep 1
  for space in $device $aws; do
    ip netns pids $space 2>/dev/null | xargs -r kill -9 2>/dev/null
  done
  for space in $device $aws $net; do ip netns del $space 2>/dev/null; done
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap cleanup EXIT

# Between the two stands a router, which translates addresses if asked to.
for space in $device $aws $net; do
  ip netns add $space
  ip -n $space link set lo up
done
own=203.0.113.12 gate=203.0.113.1
[ $nat = behind-nat ] && own=192.168.200.2 gate=192.168.200.1
ip link add wan0 netns $device type veth peer name left netns $net
ip link add wan0 netns $aws type veth peer name right netns $net
ip -n $device addr add $own/24 dev wan0
ip -n $net addr add $gate/24 dev left
ip -n $net addr add 198.51.100.1/24 dev right
ip -n $aws addr add 198.51.100.10/24 dev wan0
ip -n $aws addr add 198.51.100.20/24 dev wan0
for end in "$device wan0" "$aws wan0" "$net left" "$net right"; do ip -n ${end% *} link set ${end#* } up; done
ip -n $device route add default via $gate
ip -n $aws route add default via 198.51.100.1
ip netns exec $net sysctl -qw net.ipv4.ip_forward=1
if [ $nat = behind-nat ]; then
  ip -n $net addr add 203.0.113.12/32 dev right
  ip netns exec $net nft -f - <<'EOF'
table ip nat {
  chain post {
    type nat hook postrouting priority srcnat
    oifname "right" snat to 203.0.113.12
  }
}
EOF
fi
# A network behind each end; one address of each is enough.
ip -n $device link add lan0 type dummy
ip -n $device addr add 192.168.0.1/16 dev lan0
ip -n $device link set lan0 up
ip -n $aws link add vpc0 type dummy
ip -n $aws addr add 10.0.0.5/16 dev vpc0
ip -n $aws link set vpc0 up

# AWS’s part, written independently of the guide: it accepts the algorithms of the main guide and nothing else.
mkdir -p "$work"/{device,aws}/{etc,sbin}
for side in device aws; do
  cp -r /etc/swanctl /etc/strongswan.d /etc/frr "$work/$side/etc/"
done
aws_connection() {
  cat <<EOF
    tunnel$1 {
      version = 2
      local_addrs = $2
      proposals = aes256-sha256-modp2048
      dpd_delay = 10s
      if_id_in = $1
      if_id_out = $1
      local { auth = psk
        id = $2 }
      remote { auth = psk
        id = 203.0.113.12 }
      children { vpc$1 {
        esp_proposals = aes256-sha256-modp2048
        local_ts = 0.0.0.0/0
        remote_ts = 0.0.0.0/0 } }
    }
EOF
}
{
  echo 'connections {'
  aws_connection 1 198.51.100.10
  aws_connection 2 198.51.100.20
  echo '}'
  echo 'secrets { ike-1 { id-1 = 198.51.100.10
    id-2 = 203.0.113.12
    secret = Example_Key.1 }
  ike-2 { id-1 = 198.51.100.20
    id-2 = 203.0.113.12
    secret = Example_Key.2 } }'
} >"$work/aws/etc/swanctl/conf.d/aws.conf"
echo 'charon { install_routes = no }' >"$work/aws/etc/strongswan.d/lab.conf"
cat >"$work/aws/etc/frr/frr.conf" <<'EOF'
router bgp 64512
 bgp router-id 169.254.10.1
 no bgp ebgp-requires-policy
 neighbor 169.254.10.2 remote-as 65010
 neighbor 169.254.11.2 remote-as 65010
 address-family ipv4 unicast
  network 10.0.0.0/16
 exit-address-family
EOF
for one in 1 2; do
  ip -n $aws link add tun$one type xfrm dev wan0 if_id $one
  ip -n $aws addr add 169.254.1$((one - 1)).1/30 dev tun$one
  ip -n $aws link set tun$one mtu 1422 up
  [ $routing = static ] && ip -n $aws route append 192.168.0.0/16 dev tun$one metric $((100 * one))
  ip netns exec $aws sysctl -qw net.ipv4.conf.tun$one.rp_filter=2
done

cp -r "$files/etc/." "$work/device/etc/"
cp -r "$files/usr/local/sbin/." "$work/device/sbin/"
chmod +x "$work"/device/sbin/*

# Each end sees its own /etc and /run, so that neither meets the programs of this machine, nor the other end.
cat >"$work/inside.sh" <<'EOF'
side=$1 work=$2 routing=$3
mount --make-rprivate /
mount -t tmpfs none /run
mkdir -p /run/frr /run/lock
chown frr:frr /run/frr 2>/dev/null
for part in swanctl strongswan.d frr; do mount --bind "$work/$side/etc/$part" /etc/$part; done
chown -R frr:frr /etc/frr 2>/dev/null
mount --bind "$work/$side/sbin" /usr/local/sbin
[ $side = device ] && { aws-vpn-interfaces || echo "interfaces failed"; }
printf 'charon { filelog { lab { path = %s\n default = 1\n flush_line = yes } } }\n' "$work/$side.charon" >/etc/strongswan.d/zz-lab.conf
ping=$(sed -n "s/^ExecStart=.bin.sh -c '\(.*\)'$/\1/p" "$work/$side/etc/systemd/system/aws-vpn-ping.service" 2>/dev/null)
[ -n "$ping" ] && sh -c "$ping" 2>/dev/null &
charon-systemd >/dev/null 2>&1 &
for _ in $(seq 50); do [ -S /run/charon.vici ] && break; sleep 0.2; done
swanctl --load-all --noprompt >"$work/$side.load" 2>&1
echo "load $?" >>"$work/$side.load"
if [ $routing = dynamic ]; then
  /usr/lib/frr/zebra -d -A 127.0.0.1 && /usr/lib/frr/bgpd -d -A 127.0.0.1
  vtysh -b >"$work/$side.vtysh" 2>&1
  echo "vtysh $?" >>"$work/$side.vtysh"
fi
while [ ! -e "$work/stop" ]; do
  if [ -e "$work/$side.ask" ]; then
    mv "$work/$side.ask" "$work/$side.asked"
    bash "$work/$side.asked" >"$work/$side.answer.part" 2>&1
    mv "$work/$side.answer.part" "$work/$side.answer"
  fi
  sleep 0.1
done
EOF
for side in aws device; do
  space=$id-$side
  ip netns exec $space unshare -m bash "$work/inside.sh" $side "$work" $routing >"$work/$side.log" 2>&1 &
done
# Runs a command inside one end and prints what it printed.
ask() {
  rm -f "$work/$1.answer"
  echo "${*:2}" >"$work/$1.ask.part"
  mv "$work/$1.ask.part" "$work/$1.ask"
  for _ in $(seq 300); do [ -e "$work/$1.answer" ] && break; sleep 0.1; done
  cat "$work/$1.answer" 2>/dev/null
}
until_true() { # seconds, command
  local end=$((SECONDS + $1))
  while [ $SECONDS -lt $end ]; do
    if eval "$2"; then return 0; fi
    sleep 1
  done
  return 1
}
pings() { ip netns exec $device ping -q -c 1 -W 1 -I 192.168.0.1 "$@" 10.0.0.5 >/dev/null 2>&1; }
children() { ask device swanctl --list-sas | grep -c 'INSTALLED, TUNNEL'; }
routes() { ip -n $device route show 10.0.0.0/16 | grep -o 'aws[12]' | sort -u | tr '\n' ' '; }

until_true 60 '[ "$(children)" -ge 2 ]'
say loaded "$(grep -c '^loaded connection' "$work/device.load")" "$(tail -1 "$work/device.load")"
say children "$(children)"
say algorithms "$(ask device swanctl --list-sas | grep -oE 'AES_CBC-256/HMAC_SHA2_256_128(/MODP_2048)?|AES_CBC-256/HMAC_SHA2_256_128/PRF_HMAC_SHA2_256/MODP_2048' | sort | uniq -c | tr -s ' \n' ' ')"
say selectors "$(ask device swanctl --list-sas | grep -cE '(local|remote) +0\.0\.0\.0/0')"
say encapsulated "$(ask device swanctl --list-sas | grep -c 'TUNNEL-in-UDP')"
until_true 90 'pings'
say ping $?
if [ $routing = dynamic ]; then
  until_true 60 '[ "$(ask device vtysh -c \"show bgp ipv4 unicast summary json\" | grep -c Established)" -ge 2 ]'
  say established "$(ask device 'vtysh -c "show bgp ipv4 unicast summary json"' | grep -c '"state":"Established"')"
  say learned "$(ask aws 'vtysh -c "show ip route bgp"' | grep -c '192.168.0.0/16')"
  say accepted "$(ask device 'vtysh -c "show bgp ipv4 unicast 10.0.0.0/16 json"' | grep -c '"valid":true')"
fi
say routes "$(routes)"
# A packet of exactly 1422 bytes passes whole; a longer one is cut before it is encrypted, unless it says that it must not be.
pings -M do -s 1394
say fits $?
pings -M do -s 1395
say refuses $?
pings -M dont -s 3000
say cut $?
# Tunnel 1 goes dark, as when AWS replaces an endpoint without a word; then it comes back. AWS itself knows, and moves its route.
ip netns exec $net nft -f - <<'EOF'
table ip dark {
  chain pre {
    type filter hook prerouting priority raw
    ip saddr 198.51.100.10 drop
    ip daddr 198.51.100.10 drop
  }
}
EOF
[ $routing = static ] && ip -n $aws route del 192.168.0.0/16 dev tun1
began=$SECONDS
sleep 1
until_true 120 'pings && ! routes | grep -q aws1'
say failover $? $((SECONDS - began))
ip netns exec $net nft delete table ip dark
[ $routing = static ] && ip -n $aws route append 192.168.0.0/16 dev tun1 metric 100
began=$SECONDS
until_true 120 '[ "$(children)" -ge 2 ] && routes | grep -q aws1 && pings'
say recovered $? $((SECONDS - began))
say pairs "$(children)"
# AWS deletes tunnel 2.
ask aws 'swanctl --terminate --ike tunnel2' >/dev/null
until_true 60 'ask device swanctl --list-sas | grep -q "aws2:.*INSTALLED"'
say reopened $?
touch "$work/stop"
if [ -n "${KEEP:-}" ]; then
  for file in "$work"/*.{log,load,charon,vtysh}; do [ -s "$file" ] && echo "== $file" && tail -n "$KEEP" "$file"; done
fi
