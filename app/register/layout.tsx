export { PublicFrame as default } from '@/app/public-frame'
